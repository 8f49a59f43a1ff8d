import { periodFrom, periodTo } from '#domain/calendar/period.ts'
import { type PeriodCode, periodOf } from '#domain/calendar/period-code.ts'

/** The days a period covers, for the columns that queries use. */
export function periodDays(period: PeriodCode): { periodFrom: string | null; periodTo: string } {
  const parsed = periodOf(period)
  return { periodFrom: periodFrom(parsed), periodTo: periodTo(parsed) }
}
