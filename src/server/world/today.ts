import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorldInfo } from './world-info.ts'

const chinaDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The world's day: the demo's fixed one, or today's date in China. */
export function todayOf(world: Pick<WorldInfo, 'clock'>): CalendarDate {
  return world.clock ?? calendarDate(chinaDay.format(new Date()))
}
