import type { Finding } from '../finding/finding.ts'
import { exact, share, zero } from '../quantity/exact.ts'
import { roundAt } from './holding.ts'
import { type Leeway, leewayOf, overlap } from './leeway.ts'
import type { Misfit } from './misfit.ts'
import { isAmount, sharedParts } from './share-parts.ts'
import { writtenNumber } from './written-number.ts'

const hundred = exact(100)

/** So many findings before a part its whole may stand. */
const reach = 12

/**
 * Shares that are not what part and whole give: 签约项目 40 个，其中工业 30 个，占 60%. The whole is that of the part, or the last one before
 * with the words behind 占.
 */
export function shareMisfits(findings: readonly Finding[], text: string): readonly Misfit[] {
  return sharedParts(findings, text).flatMap(({ share: index, part }) => {
    const whole = wholeOf(findings, index, part)
    const [said, above, below] = [findings[index], findings[part], whole === null ? undefined : findings[whole]]
    if (whole === null || !said || !above || !below || below.value.eq(zero)) return []
    const [given, written] = [shareBetween(above, below), leewayOf(said)]
    if (given === null || written === null || overlap(given, written)) return []
    const right = roundAt(share(above.value, below.value).times(hundred), writtenNumber(said).step)
    return [{ finding: index, code: 'share-differs' as const, against: [part, whole], right }]
  })
}

function wholeOf(findings: readonly Finding[], index: number, partIndex: number): number | null {
  const [share, part] = [findings[index], findings[partIndex]]
  if (!share || !part) return null
  if (part.partOf !== null && !isNamed(share)) return alike(findings[part.partOf], part) ? part.partOf : null
  for (let at = partIndex - 1; at >= Math.max(0, partIndex - reach); at -= 1) {
    const other = findings[at]
    if (other && alike(other, part) && isNamed(share) && nameOf(share).endsWith(other.subject)) return at
  }
  return null
}

function alike(whole: Finding | undefined, part: Finding): boolean {
  return whole !== undefined && isAmount(whole) && whole.unit === part.unit && whole.kind === part.kind
}

function isNamed(finding: Finding): boolean {
  return nameOf(finding) !== ''
}

/** 占全市税收 → 全市税收; a bare 占 or 占比 names nothing. */
function nameOf({ subject }: Finding): string {
  return (/占(.*)$/.exec(subject)?.[1] ?? '').replace(/^比|分别为?|的?(比重|比例|份额)$/g, '')
}

function shareBetween(part: Finding, whole: Finding): Leeway | null {
  const [above, below] = [leewayOf(part), leewayOf(whole)]
  if (above === null || below === null || below.from.lte(zero)) return null
  return { from: share(above.from, below.to).times(hundred), to: share(above.to, below.from).times(hundred) }
}
