import { addDays, type CalendarDate, dateOf, dayOf, daysInMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import type { LatenessRule, LatenessStep } from './project-light-rule.ts'

/** The step that holds on a day, the latest one that has begun; null before the first. */
export function stepOn({ steps }: LatenessRule, base: CalendarDate, today: CalendarDate): LatenessStep | null {
  const begun = steps.filter((step) => beginOf(step, base) <= today)
  return begun.toSorted((a, b) => (beginOf(a, base) < beginOf(b, base) ? 1 : -1))[0] ?? null
}

function beginOf({ months, days }: LatenessStep, base: CalendarDate): CalendarDate {
  return addDays(monthsAfter(base, months), days)
}

/**
 * The same day so many months later, or the last day of that month where it has no such day.
 *
 * @example monthsAfter(calendarDate('2026-11-30'), 3) // '2027-02-28'
 */
export function monthsAfter(day: CalendarDate, months: number): CalendarDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return dateOf(year, month, Math.min(dayOf(day), daysInMonth(year, month)))
}
