import { addDays, type CalendarDate, endOfMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import { type Exact, exact } from '../quantity/exact.ts'

/** What a place or city still owes of a promise, in the target’s unit. */
export interface Owed {
  readonly missing: Exact
  /** In each month after those that the figure covers. */
  readonly neededPerMonth: Exact
}

/**
 * The next day by which a month’s part can be asked for: the end of the running month, or of the one after on a month’s last day.
 *
 * @example nextMonthEnd(calendarDate('2026-10-31')) // '2026-11-30'
 */
export function nextMonthEnd(on: CalendarDate): CalendarDate {
  const end = endOfMonth(on)
  return on < end ? end : endOfMonth(addDays(on, 1))
}

/**
 * What must have come by a month’s end, from the last day that the figure covers on: so many months’ parts, and never more than is missing.
 *
 * @param from last day that the figure covers
 */
export function neededBy({ missing, neededPerMonth }: Owed, from: CalendarDate, by: CalendarDate): Exact {
  const months = Math.max(1, monthsEnded(by) - monthsEnded(from))
  const part = neededPerMonth.times(exact(months))
  return part.gt(missing) ? missing : part
}

function monthsEnded(day: CalendarDate): number {
  return yearOf(day) * 12 + monthOf(day) - Number(day !== endOfMonth(day))
}
