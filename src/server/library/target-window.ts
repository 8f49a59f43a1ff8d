import { dateOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { periodFrom, periodTo } from '#domain/calendar/period.ts'
import { parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import type { Finding } from '#domain/finding/finding.ts'
import type { TargetWindow } from '#domain/target/target.ts'

/** The days between which a promise is to be kept, and the programme year to which it belongs: that of its deadline. */
export interface ProposedWindow extends TargetWindow {
  readonly year: number
}

/**
 * The window of a finding: its period, ended by its deadline where it says one. Cumulative ones without a beginning count from the first day
 * of the year.
 *
 * @returns null when the text says no time, so that it is not a target that can be kept
 */
export function windowOf({ period, deadline }: Pick<Finding, 'period' | 'deadline'>): ProposedWindow | null {
  const read = period === null ? null : parsePeriodCode(period)
  const known = read === null || isProblem(read) ? null : read
  const last = deadline ?? (known && periodTo(known))
  if (last === null) return null
  const first = known && periodFrom(known)
  const year = yearOf(last)
  return { year, deadline: last, startsOn: first !== null && first <= last ? first : dateOf(year, 1, 1) }
}
