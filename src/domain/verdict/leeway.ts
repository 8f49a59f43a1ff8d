import type { Finding } from '../finding/finding.ts'
import { type Exact, exact } from '../quantity/exact.ts'
import { writtenNumber } from './written-number.ts'

/** Between what a written number may truly lie, both ends counted: half of its last digit on either side; 约 and 多 by their round number. */
export interface Leeway {
  readonly from: Exact
  readonly to: Exact
}

const half = exact('0.5')

/** What a finding allows, in its own unit; null where it only bounds. */
export function leewayOf(finding: Finding): Leeway | null {
  const { value, comparator, value2 } = finding
  const { step, coarse, isMore } = writtenNumber(finding)
  if (value2 !== null) return null
  if (isMore) return { from: value, to: value.plus(coarse) }
  if (comparator === '~') return { from: value.minus(coarse), to: value.plus(coarse) }
  if (comparator !== '=') return null
  return { from: value.minus(step.times(half)), to: value.plus(step.times(half)) }
}

/** True when one number can be both. */
export function overlap(one: Leeway, other: Leeway): boolean {
  return one.from.lte(other.to) && other.from.lte(one.to)
}

/** What several amounts may be together. A count of things has no decimals: where all are counts nothing is rounded. */
export function sumOf(parts: readonly Leeway[]): Leeway {
  return parts.reduce((sum, { from, to }) => ({ from: sum.from.plus(from), to: sum.to.plus(to) }), {
    from: exact(0),
    to: exact(0),
  })
}

/** Counts stand for themselves: 30 家 is not 29.5. */
export function amountAllowed(finding: Finding, isCount: boolean): Leeway | null {
  const isExact = isCount && finding.comparator === '=' && finding.value2 === null
  return isExact ? { from: finding.value, to: finding.value } : leewayOf(finding)
}
