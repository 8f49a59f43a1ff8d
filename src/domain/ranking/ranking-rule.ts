import type { DatedRule } from '../light/light-rule.ts'

/** A rule that says of how few rows a figure may be made to be ranked. */
export interface RankingRule extends DatedRule {
  /** So many rows at least below the line of a ratio. */
  readonly ratioRows: number
  /** So many rows at least in a total. */
  readonly totalRows: number
}

/**
 * Of fewer rows nobody is ranked: of a ratio those below the line count.
 *
 * @param rule null where the rulebook has none: all are ranked
 */
export function leastRowsOf(rule: RankingRule | null, isRatio: boolean): number {
  if (rule === null) return 0
  return isRatio ? rule.ratioRows : rule.totalRows
}
