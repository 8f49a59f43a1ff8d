import { periodTo } from '#domain/calendar/period.ts'
import { parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import type { Statement, StatisticRow } from '../statistic/statistic.queries.ts'

/** The periods under which the same figure may have been published: what stands at a day is published as “until that month”. */
export function publishedPeriods(accumulation: 'flow' | 'stock' | 'ratio', period: string): string[] {
  const end = lastMonthOf(period)
  return accumulation === 'flow' || end === null ? [period] : [...new Set([`..${end}`, period])]
}

/** The published figures of a place itself that one may read beside the computed one: of the same period, or else the newest before it. */
export function publishedBeside(
  rows: readonly StatisticRow[],
  placeId: string,
  period: string,
  same: readonly string[],
): Statement[] {
  const own = rows.filter(({ place }) => place.id === placeId).map(({ statement }) => statement)
  const ofPeriod = own.filter((statement) => same.includes(statement.period))
  if (ofPeriod.length > 0) return ofPeriod
  const end = lastMonthOf(period)
  const before = own.filter(({ periodTo: until }) => end !== null && until.slice(0, 7) <= end)
  const newest = before
    .map(({ periodTo: until }) => until)
    .sort()
    .at(-1)
  return before.filter(({ periodTo: until }) => until === newest)
}

function lastMonthOf(period: string): string | null {
  const read = parsePeriodCode(period)
  return isProblem(read) ? null : periodTo(read).slice(0, 7)
}
