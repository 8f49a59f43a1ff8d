import type { Finding } from '../finding/finding.ts'
import { unitDimension } from '../quantity/unit.ts'

/** A share of a draft with the finding of which it is the share; both are indexes. */
export interface SharedPart {
  readonly share: number
  readonly part: number
}

/**
 * Which shares are of which parts: 工业 30 个，占 60% is of the amount right before it; behind 分别占 the nth share is of the nth part of
 * one whole. Where it is not certain (as many shares as parts there must be), the shares are left out.
 */
export function sharedParts(findings: readonly Finding[], text: string): readonly SharedPart[] {
  return runsOfShares(findings, text).flatMap(({ first, count }) => {
    const parts = partsBefore(findings, first, text)
    const matched = isEachOfOne(findings, first, text) ? parts : parts.slice(-1)
    const isCertain = matched.length === count && isUnmistakable(findings, { first, count }, parts, text)
    return isCertain ? matched.map((part, index) => ({ part, share: first + index })) : []
  })
}

interface Run {
  readonly first: number
  readonly count: number
}

/** Shares in a row, with nothing between them but what parts a list. */
function runsOfShares(findings: readonly Finding[], text: string): readonly Run[] {
  const runs: { first: number; count: number }[] = []
  findings.forEach((finding, index) => {
    const last = runs.at(-1)
    if (last && last.first + last.count === index && isPercent(finding) && isListed(findings, index, text))
      last.count += 1
    else if (isPercent(finding) && /占/.test(finding.subject)) runs.push({ first: index, count: 1 })
  })
  return runs
}

function isPercent({ unit, change }: Finding): boolean {
  return unit === '%' && change === null
}

function isListed(findings: readonly Finding[], index: number, text: string): boolean {
  return /^[、，,；;和与及以\s]*$/.test(between(findings, index, text))
}

/** The text between a finding and the one before it. */
function between(findings: readonly Finding[], index: number, text: string): string {
  const [before, finding] = [findings[index - 1], findings[index]]
  return before && finding ? text.slice(before.end, finding.start) : ''
}

/** The amounts right before the shares, in the same sentence: the last one, and those that are parts of the same whole with it. */
function partsBefore(findings: readonly Finding[], first: number, text: string): readonly number[] {
  const last = findings[first - 1]
  const parts: number[] = []
  for (let at = first - 1; at >= 0; at -= 1) {
    const part = findings[at]
    if (!part || !last || !isAmount(part) || /[。！？\n]/.test(between(findings, at + 1, text))) break
    if (at < first - 1 && !(part.partOf !== null && isSibling(part, last))) break
    parts.unshift(at)
  }
  return parts
}

/** True of an amount that may have a share, or a whole that parts may have shares of. */
export function isAmount({ unit, change }: Finding): boolean {
  return change === null && !['ratio', 'points'].includes(unitDimension(unit))
}

function isSibling(one: Finding, other: Finding): boolean {
  return one.partOf === other.partOf && one.unit === other.unit && one.kind === other.kind
}

function isEachOfOne(findings: readonly Finding[], first: number, text: string): boolean {
  return /分别|分別|依次|各/.test(between(findings, first, text))
}

/** A single share behind a comma may be that of all the parts before it together, as one behind 合计占 is. */
function isUnmistakable(
  findings: readonly Finding[],
  { first, count }: Run,
  parts: readonly number[],
  text: string,
): boolean {
  const words = between(findings, first, text)
  if (/合计|合計|共|总计|两者|三者|二者/.test(words)) return false
  return count > 1 || parts.length === 1 || !/[，,；;]/.test(words)
}
