import { type Exact, zero } from '../quantity/exact.ts'

/**
 * What moves a figure between two periods, in the order in which it is told:
 *
 * - `entered` 新进: counted in the second period, not there in the first
 * - `left` 退出: counted in the first, not there in the second
 * - `stayed` 留存增减: counted in both, with another amount
 * - `reclassified` 归类变动: there in both and counted in one of them only, by its class, place or condition
 */
export const subjectKinds = ['entered', 'left', 'stayed', 'reclassified'] as const
/** One of `subjectKinds`. */
export type SubjectKind = (typeof subjectKinds)[number]

/** A subject in one period: a row of a stock or a flow; the enterprise or project whose months a ledger holds. */
export interface SubjectIn {
  /** What counts of it; nothing where none does. */
  readonly amount: Exact
  readonly isCounted: boolean
  /** True when it is there at all: a row stands or falls in the period, and says an amount where amounts are added up. */
  readonly isThere: boolean
}

/** What a subject did, and what it brought by that. */
export interface SubjectStep {
  readonly kind: SubjectKind
  readonly brought: Exact
}

/** What a subject brought to the difference between two periods; null where it is counted in neither. */
export function subjectStep(first: SubjectIn, second: SubjectIn): SubjectStep | null {
  if (!first.isCounted && !second.isCounted) return null
  return { kind: kindOf(first, second), brought: counted(second).minus(counted(first)) }
}

function counted({ isCounted, amount }: SubjectIn): Exact {
  return isCounted ? amount : zero
}

function kindOf(first: SubjectIn, second: SubjectIn): SubjectKind {
  if (first.isCounted && second.isCounted) return 'stayed'
  if (first.isCounted) return second.isThere ? 'reclassified' : 'left'
  return first.isThere ? 'reclassified' : 'entered'
}
