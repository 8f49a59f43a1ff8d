import { type CalendarDate, dateOfDayNumber, dayNumber, yearOf } from './calendar-date.ts'
import { isWeekday, type WorkingCalendar, weekdaysUpTo } from './working-calendar.ts'

/** Whether an answer rests on a year whose notice is not loaded: its weekdays are then taken as worked, its weekends as off. */
export interface Provisional {
  readonly provisional: boolean
  /** The first year that was touched and is not loaded; null where all are. */
  readonly missingYear: number | null
}

/** The longest term that is counted, in working days: some forty years. */
export const mostWorkingDays = 10_000

/** Is the day worked? In 2026 Saturday 14 February is, for 春节. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  day: CalendarDate,
): Provisional & { readonly isWorking: boolean } {
  return { isWorking: isWorked(calendar, dayNumber(day)), ...standingOf(calendar, day, day) }
}

/**
 * The day on which a term of working days ends. The day from which it counts is not counted itself; a negative term counts backwards. A term of 0
 * ends on the day itself, or on the next working day where it is off.
 *
 * @param count whole working days, at most `mostWorkingDays` either way
 * @throws RangeError for a count that is not whole or too large; DomainError `calendar.unreadable` outside the years 1 to 9999
 * @source the day on which a term begins is not counted, and a last day that is off moves to the next: 民法典 arts. 201, 203 [K]
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  count: number,
): Provisional & { readonly day: CalendarDate } {
  if (!Number.isInteger(count) || Math.abs(count) > mostWorkingDays) throw new RangeError(`${count} working days`)
  const step = count < 0 ? -1 : 1
  let [at, left] = [dayNumber(from), Math.abs(count)]
  while (left > 0 || !isWorked(calendar, at)) {
    at += step
    if (left > 0 && isWorked(calendar, at)) left -= 1
  }
  const day = dateOfDayNumber(at)
  return { day, ...standingOf(calendar, from, day) }
}

/**
 * Working days after `from`, up to and including `to`; negative where `to` lies before it, then counted from `to` up to the day before `from`. From 30
 * September to 10 October 2026 they are 3: the 8th, the 9th and the Saturday.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): Provisional & { readonly days: number } {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  const days = start <= end ? workedWithin(calendar, start + 1, end) : 0 - workedWithin(calendar, end, start - 1)
  return { days, ...standingOf(calendar, from, to) }
}

function isWorked({ weekdaysOff, weekendsWorked }: WorkingCalendar, day: number): boolean {
  return isWeekday(day) ? !weekdaysOff.has(day) : weekendsWorked.has(day)
}

function workedWithin({ weekdaysOff, weekendsWorked }: WorkingCalendar, first: number, last: number): number {
  const within = (days: ReadonlySet<number>) => [...days].filter((day) => first <= day && day <= last).length
  return weekdaysUpTo(last) - weekdaysUpTo(first - 1) - within(weekdaysOff) + within(weekendsWorked)
}

function standingOf({ years }: WorkingCalendar, one: CalendarDate, other: CalendarDate): Provisional {
  const [first, last] = one <= other ? [yearOf(one), yearOf(other)] : [yearOf(other), yearOf(one)]
  for (let year = first; year <= last; year += 1) if (!years.has(year)) return { provisional: true, missingYear: year }
  return { provisional: false, missingYear: null }
}
