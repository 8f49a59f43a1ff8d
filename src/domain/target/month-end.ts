import { type CalendarDate, monthOf, yearOf } from '../calendar/calendar-date.ts'
import type { Exact } from '../quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '../quantity/unit.ts'
import type { DatedStatement } from '../statistic/figure-choice.ts'
import { leadingStatement } from '../statistic/statement.ts'

/** What stood at the end of a month (1 to 12): of a flow everything since 1 January, of a stock what there was. */
export interface MonthEnd {
  readonly year: number
  readonly month: number
  readonly value: Exact
}

/**
 * The month ends that statements tell, oldest first, in a unit: of a flow those counted from 1 January, of a stock all. A bound (超) or a
 * range is no figure here, and of several sources for one month end the leading one speaks.
 */
export function monthEndsOf(
  statements: readonly DatedStatement[],
  accumulation: 'flow' | 'stock' | 'ratio',
  unit: UnitCode,
): MonthEnd[] {
  const fitting = statements.filter((statement) => tellsMonthEnd(statement, accumulation, unit))
  return [...byDay(fitting)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, said]) => {
      const leading = leadingStatement(said)
      if (leading === null) return []
      return [{ year: yearOf(day), month: monthOf(day), value: convert(leading.value, leading.unit, unit) }]
    })
}

function byDay(statements: readonly DatedStatement[]): Map<CalendarDate, DatedStatement[]> {
  const days = new Map<CalendarDate, DatedStatement[]>()
  for (const statement of statements) {
    const day = days.get(statement.periodTo)
    if (day) day.push(statement)
    else days.set(statement.periodTo, [statement])
  }
  return days
}

function tellsMonthEnd(
  { comparator, valueHigh, unit, periodFrom, periodTo }: DatedStatement,
  accumulation: 'flow' | 'stock' | 'ratio',
  inUnit: UnitCode,
): boolean {
  if (comparator !== '=' || valueHigh !== null || unitDimension(unit) !== unitDimension(inUnit)) return false
  return accumulation !== 'flow' || periodFrom === `${periodTo.slice(0, 4)}-01-01`
}
