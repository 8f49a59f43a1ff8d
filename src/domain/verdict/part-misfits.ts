import type { Finding } from '../finding/finding.ts'
import { sumExact } from '../quantity/exact.ts'
import { plainUnit, unitDimension } from '../quantity/unit.ts'
import { amountAllowed, sumOf } from './leeway.ts'
import type { Misfit } from './misfit.ts'

/** Words by which a list names some of the parts: it may leave out others. A list without them splits the whole. */
const someOf = /其中|包括|包含|含|涉及|有|如/

/** Words that begin to split the same whole anew, by something else. */
const anew = /其中|按|从.{0,8}看|分.{0,6}看/

/**
 * Wholes whose parts exceed them together, or (in a list that splits the whole) miss them. Each split of a whole is added up by itself;
 * half of each last digit is left as leeway.
 *
 * @param text the original, in which the spans of the findings lie
 */
export function partMisfits(findings: readonly Finding[], text: string): readonly Misfit[] {
  return splitsOf(findings, text).flatMap(({ whole, parts, isWhole }) => {
    const total = findings[whole]
    if (total === undefined) return []
    const members = parts.flatMap((part) => findings[part] ?? [])
    const code = misfitOf(total, members, isWhole)
    if (code === null) return []
    const right = members.length > 1 ? sumExact(members.map(({ value }) => value)) : null
    return [
      { finding: whole, code, against: parts, right },
      ...parts.map((part) => ({ finding: part, code, against: [whole], right: null })),
    ]
  })
}

function misfitOf(total: Finding, parts: readonly Finding[], isWhole: boolean): Misfit['code'] | null {
  const isCount = [total, ...parts].every(({ unit }) => countable.has(unitDimension(unit)) && plainUnit(unit) === unit)
  const whole = amountAllowed(total, isCount)
  const allowed = parts.map((part) => amountAllowed(part, isCount))
  if (whole === null || allowed.some((one) => one === null)) return null
  const sum = sumOf(allowed.flatMap((one) => one ?? []))
  if (sum.from.gt(whole.to)) return 'parts-exceed'
  return isWhole && parts.length > 1 && sum.to.lt(whole.from) ? 'parts-miss' : null
}

const countable: ReadonlySet<string> = new Set(['count', 'people', 'occurrence'])

interface Split {
  readonly whole: number
  readonly parts: readonly number[]
  /** The list splits the whole, so that nothing may be missing. */
  readonly isWhole: boolean
}

/** The runs of parts of one whole, each ended where the text splits it anew. Only parts measured as the whole count. */
function splitsOf(findings: readonly Finding[], text: string): readonly Split[] {
  const byWhole = new Map<number, number[][]>()
  findings.forEach((part, index) => {
    const whole = part.partOf === null ? undefined : findings[part.partOf]
    if (part.partOf === null || whole === undefined || !isMeasuredAlike(part, whole)) return
    const runs = byWhole.get(part.partOf) ?? []
    const last = runs.at(-1)
    const previous = last === undefined ? undefined : findings[last.at(-1) ?? -1]
    if (last !== undefined && previous !== undefined && !anew.test(text.slice(previous.end, part.start)))
      last.push(index)
    else runs.push([index])
    byWhole.set(part.partOf, runs)
  })
  return [...byWhole].flatMap(([whole, runs]) => runs.map((parts) => splitOf(findings, text, whole, parts)))
}

function splitOf(findings: readonly Finding[], text: string, whole: number, parts: readonly number[]): Split {
  const [total, first] = [findings[whole], findings[parts[0] ?? -1]]
  const between = total && first ? text.slice(Math.min(total.end, first.start), first.start) : ''
  return { whole, parts, isWhole: !someOf.test(between) }
}

function isMeasuredAlike(one: Finding, other: Finding): boolean {
  return one.unit === other.unit && one.change === null && other.change === null && one.kind === other.kind
}
