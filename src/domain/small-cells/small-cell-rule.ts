import type { DatedRule } from '../light/light-rule.ts'
import type { Measure } from '../measure/measure.ts'

/** A rule that says of how few rows an amount is told to nobody who may not read the rows themselves. */
export interface SmallCellRule extends DatedRule {
  /** So many rows of single firms at least behind each month of an amount; up to 1 nothing is withheld. */
  readonly leastRows: number
  /** Names of the ledgers whose rows are those of single firms. */
  readonly ledgers: readonly string[]
}

/** True of an amount of a ledger that the rule names. How many rows there are is no secret of anybody’s. */
export function isGuarded(
  { leastRows, ledgers }: SmallCellRule,
  { ledger, sum }: Pick<Measure, 'ledger' | 'sum'>,
): boolean {
  return leastRows > 1 && sum !== null && ledgers.includes(ledger)
}
