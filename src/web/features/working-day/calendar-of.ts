import { type CalendarDate, calendarDate, dateOf } from '#domain/calendar/calendar-date.ts'
import { type WorkingCalendar, type WorkingYear, workingCalendar } from '#domain/calendar/working-calendar.ts'
import { workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { KnownYear } from './working-day.queries.ts'

/** The calendar that the answer's years make. */
export function calendarOf(years: readonly KnownYear[]): WorkingCalendar {
  return workingCalendar(years.map(yearOfAnswer))
}

function yearOfAnswer({ year, holidays }: KnownYear): WorkingYear {
  const days = holidays.map(({ name, from, to, workingDays }) => {
    return { name, from: calendarDate(from), to: calendarDate(to), workingDays: workingDays.map(calendarDate) }
  })
  return { year, holidays: days }
}

/** Working days of a year, weekdays where its notice is not known. */
export function workingDaysOf(calendar: WorkingCalendar, year: number): number {
  return workingDaysBetween(calendar, dateOf(year - 1, 12, 31), dateOf(year, 12, 31)).days
}

/** What a notice says of a day. */
export interface Named {
  readonly name: string
  readonly isWorked: boolean
}

/** What the notices say of the days that they name: a day that is worked for a holiday is not off. */
export function namedDay(years: readonly KnownYear[], day: CalendarDate): Named | null {
  const holidays = years.flatMap((year) => year.holidays)
  const worked = holidays.find(({ workingDays }) => workingDays.includes(day))
  if (worked) return { name: worked.name, isWorked: true }
  const off = holidays.find(({ from, to }) => from <= day && day <= to)
  return off ? { name: off.name, isWorked: false } : null
}
