import type { Exact } from '../quantity/exact.ts'
import type { DatedRule } from './light-rule.ts'

/** `straight`: 序时进度, every month alike. `learned`: as past years went. */
export type PaceKind = 'straight' | 'learned'

/** A rule that says how far past years are believed, and by which pace a light judges. */
export interface PaceRule extends DatedRule {
  readonly judgedBy: PaceKind
  /** The straight line weighs as much as so many years of history; above 0. */
  readonly straightYears: Exact
  /** So many months of January to November must be known for a finished year to count, 0 to 11. */
  readonly leastMonths: number
}
