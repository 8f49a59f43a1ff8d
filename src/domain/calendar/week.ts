import { addDays, type CalendarDate, dateOf, dayNumber, yearOf } from './calendar-date.ts'

/** Monday to Sunday, with its number in the year that has most of its days. */
export interface Week {
  readonly year: number
  readonly number: number
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** 1 January of year 1 was a Monday. */
const aMonday = dayNumber(dateOf(1, 1, 1))

/**
 * The week in which a day lies.
 *
 * @throws DomainError `calendar.unreadable` at the two ends of the calendar, where the week is not whole
 * @source GB/T 7408.1-2023 (ISO 8601-1): weeks begin on Monday, week 1 holds the first Thursday
 * @example weekOf(calendarDate('2026-10-31')).number // 44
 */
export function weekOf(day: CalendarDate): Week {
  const from = addDays(day, -((dayNumber(day) - aMonday) % 7))
  const year = yearOf(addDays(from, 3))
  const thursdays = dayNumber(addDays(from, 3)) - dayNumber(dateOf(year, 1, 1))
  return { year, number: Math.floor(thursdays / 7) + 1, from, to: addDays(from, 6) }
}
