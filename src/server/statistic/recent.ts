import type { StatisticRow } from '#db/statistic.repository.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isLate } from './statement.ts'

const recentDays = 7

/** How many of the figures shown were entered, entered late (补录) or corrected in the seven days up to a day. */
export function countRecent(
  rows: readonly StatisticRow[],
  asOf: CalendarDate,
): { recorded: number; late: number; corrected: number } {
  const since = addDays(asOf, -recentDays)
  const recent = rows.filter(({ recordedOn }) => recordedOn > since && recordedOn <= asOf)
  return {
    recorded: recent.filter(({ kind }) => kind === 'create' || kind === 'change').length,
    late: recent.filter(isLate).length,
    corrected: recent.filter(({ kind }) => kind === 'correct').length,
  }
}
