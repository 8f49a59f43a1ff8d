import { periodTo } from '#domain/calendar/period.ts'
import { parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import { type Exact, exact, roundExact } from '#domain/quantity/exact.ts'
import { convert, isUnitCode, unitDimension } from '#domain/quantity/unit.ts'
import type { Statement, StatisticRow } from '../statistic/statistic.queries.ts'

/** How a published figure stands to a computed one; null where they cannot be held against each other. */
export type Agreement = 'same' | 'differs' | null

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

/** Whether a published figure says what the ledger gives, at the decimals at which it was published. */
export function agreementOf(
  { comparator, value, valueHigh, unit }: Pick<Statement, 'comparator' | 'value' | 'valueHigh' | 'unit'>,
  computed: { readonly value: string; readonly unit: string },
): Agreement {
  const own = inUnit(computed, unit)
  if (own === null) return null
  const stated = exact(value)
  const rounded = roundExact(own, decimalsOf(value))
  if (valueHigh !== null) return said(rounded.gte(stated) && rounded.lte(exact(valueHigh)))
  switch (comparator) {
    case '=':
      return said(rounded.eq(stated))
    case '>=':
      return said(own.gte(stated))
    case '>':
      return said(own.gt(stated))
    case '<=':
      return said(own.lte(stated))
    case '<':
      return said(own.lt(stated))
    case '~':
      return null
    default:
      return comparator satisfies never
  }
}

function said(isSame: boolean): Agreement {
  return isSame ? 'same' : 'differs'
}

function inUnit({ value, unit }: { value: string; unit: string }, wanted: string): Exact | null {
  if (unit === wanted) return exact(value)
  if (!isUnitCode(unit) || !isUnitCode(wanted) || unitDimension(unit) !== unitDimension(wanted)) return null
  return convert(exact(value), unit, wanted)
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

function lastMonthOf(period: string): string | null {
  const read = parsePeriodCode(period)
  return isProblem(read) ? null : periodTo(read).slice(0, 7)
}
