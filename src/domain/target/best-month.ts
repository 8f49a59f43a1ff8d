import { type CalendarDate, endOfMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import { type Exact, zero } from '../quantity/exact.ts'
import type { MonthEnd } from './month-end.ts'

/** What one month brought: the difference between its end and the end before. */
export interface MonthIncrease {
  readonly year: number
  readonly month: number
  readonly increase: Exact
}

/** The best of some months, and how many of them nobody can tell because a month end is missing. */
export interface BestMonth {
  readonly best: MonthIncrease | 'months-missing'
  readonly unknownMonths: number
}

export interface BestMonths {
  readonly thisYear: BestMonth
  /** Of the years before that have any figure. */
  readonly pastYears: BestMonth
}

/**
 * The largest monthly increase of the year of a day, up to the last month that has ended by then, and of the years before. Of equal months the
 * later one.
 *
 * @param ends month ends of one indicator at one place, in one unit; a flow begins each January at nothing, a stock goes on
 */
export function computeBestMonths(
  ends: readonly MonthEnd[],
  accumulation: 'flow' | 'stock',
  on: CalendarDate,
): BestMonths {
  const thisYear = yearOf(on)
  const ended = on === endOfMonth(on) ? monthOf(on) : monthOf(on) - 1
  const pastYears = [...new Set(ends.map(({ year }) => year))].filter((year) => year < thisYear)
  const values = new Map(ends.map(({ year, month, value }) => [monthIndex(year, month), value]))
  const tell = (year: number, until: number) =>
    Array.from({ length: until }, (_, index) => increaseOf(values, accumulation, year, index + 1))
  return { thisYear: best(tell(thisYear, ended)), pastYears: best(pastYears.flatMap((year) => tell(year, 12))) }
}

/** True when even the best month that is known falls short of what each month must bring; null when there is nothing to compare. */
export function isBeyondBest(neededPerMonth: Exact | null, { thisYear, pastYears }: BestMonths): boolean | null {
  const known = [thisYear.best, pastYears.best].filter((one) => one !== 'months-missing')
  if (neededPerMonth === null || known.length === 0) return null
  return known.every(({ increase }) => neededPerMonth.gt(increase))
}

function increaseOf(
  values: ReadonlyMap<number, Exact>,
  accumulation: 'flow' | 'stock',
  year: number,
  month: number,
): MonthIncrease | null {
  const end = values.get(monthIndex(year, month))
  const before = accumulation === 'flow' && month === 1 ? zero : values.get(monthIndex(year, month) - 1)
  return end === undefined || before === undefined ? null : { year, month, increase: end.minus(before) }
}

function best(increases: readonly (MonthIncrease | null)[]): BestMonth {
  const known = increases.filter((one) => one !== null)
  const first = known.toSorted(
    (a, b) => b.increase.cmp(a.increase) || monthIndex(b.year, b.month) - monthIndex(a.year, a.month),
  )[0]
  return { best: first ?? 'months-missing', unknownMonths: increases.length - known.length }
}

function monthIndex(year: number, month: number): number {
  return year * 12 + month
}
