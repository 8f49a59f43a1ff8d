import { DomainError } from '../errors.ts'
import { divideExact, type Exact, exact, one, zero } from '../quantity/exact.ts'
import { type CalendarDate, dayOf, daysInMonth, monthOf, yearOf } from './calendar-date.ts'

/** Parts of a month in which a day of any month is a whole number: the least common multiple of 28, 29, 30 and 31. */
const PARTS_OF_MONTH = 377_580

/**
 * Elapsed share 序时进度 = (whole months elapsed + days ÷ days in month, of a month begun) ÷ months in the window.
 *
 * Months count alike whatever their length: of a calendar year 31 March is 25 %, 30 June 50 %, 31 October 10/12. The day
 * `on` itself has elapsed.
 *
 * @param from first day of the window
 * @param to last day of the window
 * @returns ratio from 0 (before the window) to 1 (its last day and later), rounded at 20 places
 * @throws DomainError `calendar.order-reversed` when `to` lies before `from`
 * @source 泉州 2024-04-25: after the first quarter the programme should stand at 25 %
 */
export function elapsedShare(from: CalendarDate, to: CalendarDate, on: CalendarDate): Exact {
  if (to < from) throw new DomainError('calendar.order-reversed', { from, to })
  if (on < from) return zero
  if (on >= to) return one
  const start = monthParts(from, dayOf(from) - 1)
  const [elapsed, whole] = [monthParts(on, dayOf(on)) - start, monthParts(to, dayOf(to)) - start]
  return divideExact(exact(elapsed), exact(whole))
}

/** Months since year 0, in parts, when so many days of the date's month have passed: always a whole number. */
function monthParts(date: CalendarDate, daysPassed: number): number {
  const [year, month] = [yearOf(date), monthOf(date)]
  return (year * 12 + month - 1) * PARTS_OF_MONTH + (daysPassed * PARTS_OF_MONTH) / daysInMonth(year, month)
}
