import type { DatedRule } from '../light/light-rule.ts'

/** A rule that says of how few rows a figure may be made to be ranked. */
export interface RankingRule extends DatedRule {
  /** So many rows at least below the line of a ratio. */
  readonly ratioRows: number
  /** So many rows at least in a total. */
  readonly totalRows: number
}
