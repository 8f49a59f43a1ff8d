import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'

/** The last day of the week before or after that is known of: its Sunday, or today. */
export function dayInWeek({ to }: { readonly to: string }, weeks: -1 | 1, today: string): string {
  const sunday = addDays(calendarDate(to), weeks * 7)
  return sunday < today ? sunday : today
}
