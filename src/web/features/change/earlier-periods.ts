import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import { periodKindOf, periodsOffered } from '../figure/period-choice.ts'

const yearsBack = 4

/**
 * The periods with which one is compared: the same of the years before, the nearest first; of months and quarters then the other ones offered.
 *
 * @param period as in the address; undefined is the year so far
 */
export function earlierPeriods(period: string | undefined, day: CalendarDate): string[] {
  const chosen = period ?? `${day.slice(0, 4)}-01..${day.slice(0, 7)}`
  const sameOfYears = Array.from({ length: yearsBack }, (_, back) => yearsEarlier(chosen, back + 1)).filter(isPeriod)
  const kind = periodKindOf(period)
  const others = kind === null || kind === 'so-far' ? [] : periodsOffered(kind, day)
  return [...new Set([...sameOfYears, ...others])].filter((one) => one !== chosen)
}

function yearsEarlier(period: string, years: number): string {
  return period.replace(/\d{4}/gu, (year) => String(Number(year) - years).padStart(4, '0'))
}

function isPeriod(text: string): boolean {
  return !isProblem(parsePeriodCode(text))
}
