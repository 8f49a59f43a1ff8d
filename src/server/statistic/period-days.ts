import { periodFrom, periodTo } from '#domain/calendar/period.ts'
import { formatPeriodCode, type PeriodCode, periodOf } from '#domain/calendar/period-code.ts'
import { readPeriod } from '#domain/calendar/period-reading.ts'
import { DomainError, type ErrorParams, isProblem } from '#domain/errors.ts'

/** The days a period covers, for the columns that queries use. */
export function periodDays(period: PeriodCode): { periodFrom: string | null; periodTo: string } {
  const parsed = periodOf(period)
  return { periodFrom: periodFrom(parsed), periodTo: periodTo(parsed) }
}

/**
 * The code of a period as a person writes it on a form or a command line: a code, or `2026年1-10月`.
 *
 * @throws DomainError `calendar.unreadable`, `calendar.year-missing`, `calendar.year-out-of-range`, `calendar.order-reversed`
 */
export function writtenPeriod(text: string): PeriodCode {
  const period = readPeriod(text)
  // Every problem was built by `problem`, which holds the parameters to the code.
  if (isProblem(period)) throw new DomainError(period.code, period.params as ErrorParams<typeof period.code>)
  return formatPeriodCode(period)
}
