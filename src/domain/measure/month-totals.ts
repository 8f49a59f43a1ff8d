import { type Exact, zero } from '../quantity/exact.ts'
import type { Measure } from './measure.ts'

/** What a measure has in a month or period, and how many rows said so. */
export interface Total {
  /** In the unit of the measure. */
  readonly amount: Exact
  readonly rows: number
  readonly unknown: number
}

export const nothing: Total = { amount: zero, rows: 0, unknown: 0 }

/**
 * The figures of single months from what each month brought: the same for what happens or is reported in a month; for a stock everything
 * until its end.
 *
 * @param brought by month, `2026-03`; of a stock from its beginning
 * @param months in their order
 */
export function monthTotals(
  { time }: Pick<Measure, 'time'>,
  brought: ReadonlyMap<string, Total>,
  months: readonly string[],
): Total[] {
  if (time.kind !== 'stock') return months.map((month) => brought.get(month) ?? nothing)
  const [first = ''] = months
  let standing = [...brought].filter(([month]) => month < first).reduce((sum, [, total]) => plus(sum, total), nothing)
  return months.map((month) => {
    standing = plus(standing, brought.get(month) ?? nothing)
    return standing
  })
}

function plus(one: Total, other: Total): Total {
  return {
    amount: one.amount.plus(other.amount),
    rows: one.rows + other.rows,
    unknown: one.unknown + other.unknown,
  }
}

/** True when no row says anything: of months that are reported this is 未报送, of what is counted it is nothing, exactly. */
export function isNotReported({ time }: Pick<Measure, 'time'>, { rows }: Pick<Total, 'rows'>): boolean {
  return time.kind === 'reported' && rows === 0
}
