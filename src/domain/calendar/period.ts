import { DomainError } from '../errors.ts'
import { type CalendarDate, dateOf, lastDayOf } from './calendar-date.ts'

/** A month of a year; months are 1 to 12. */
export interface YearMonth {
  readonly year: number
  readonly month: number
}

/** A stretch of whole months for which a figure is stated. `until` is cumulative: everything up to the end of a month. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'months'; readonly from: YearMonth; readonly to: YearMonth }
  | { readonly kind: 'until'; readonly to: YearMonth }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }

/** The months of a period, first and last; `from` is null when it reaches back without a beginning. */
interface MonthBounds {
  readonly from: YearMonth | null
  readonly to: YearMonth
}

/** The calendar year. */
export function yearPeriod(year: number): Period {
  return { kind: 'year', year }
}

/**
 * The months from one to another, both included, as the one period they are: January to March is a quarter, twelve
 * months from January are a year. So two writings of one stretch are one period and one code.
 *
 * @throws DomainError `calendar.order-reversed`, or `calendar.unreadable` for a month that does not exist
 */
export function monthSpan(from: YearMonth, to: YearMonth): Period {
  const [first, last] = [dateOf(from.year, from.month, 1), lastDayOf(to.year, to.month)]
  if (last < first) throw new DomainError('calendar.order-reversed', { from: first, to: last })
  if (from.month === 1 && to.month === 12) return yearSpan(from.year, to.year)
  if (from.year === to.year) return withinYear(from.year, from.month, to.month)
  return { kind: 'months', from, to }
}

/**
 * The years from one to another, both included; one year is a `year`.
 *
 * @throws DomainError `calendar.order-reversed`
 */
export function yearSpan(from: number, to: number): Period {
  if (to < from) throw new DomainError('calendar.order-reversed', { from, to })
  return from === to ? yearPeriod(from) : { kind: 'years', from, to }
}

function withinYear(year: number, from: number, to: number): Period {
  const length = to - from + 1
  if (length === 1) return { kind: 'month', year, month: from }
  if (length === 6 && from === 1) return { kind: 'half', year, half: 1 }
  if (length === 6 && from === 7) return { kind: 'half', year, half: 2 }
  const quarter = quarterStarting[from]
  if (length === 3 && quarter !== undefined) return { kind: 'quarter', year, quarter }
  return { kind: 'months', from: { year, month: from }, to: { year, month: to } }
}

const quarterStarting: Readonly<Record<number, 1 | 2 | 3 | 4>> = { 1: 1, 4: 2, 7: 3, 10: 4 }

function monthBounds(period: Period): MonthBounds {
  switch (period.kind) {
    case 'year':
      return monthsWithin(period.year, 1, 12)
    case 'half':
      return monthsWithin(period.year, period.half * 6 - 5, period.half * 6)
    case 'quarter':
      return monthsWithin(period.year, period.quarter * 3 - 2, period.quarter * 3)
    case 'month':
      return monthsWithin(period.year, period.month, period.month)
    case 'months':
      return period
    case 'until':
      return { from: null, to: period.to }
    case 'years':
      return { from: { year: period.from, month: 1 }, to: { year: period.to, month: 12 } }
    default:
      return period satisfies never
  }
}

function monthsWithin(year: number, from: number, to: number): MonthBounds {
  return { from: { year, month: from }, to: { year, month: to } }
}

/** The first day; null for a cumulative period, which has none. */
export function periodFrom(period: Period): CalendarDate | null {
  const { from } = monthBounds(period)
  return from === null ? null : dateOf(from.year, from.month, 1)
}

/** The last day. */
export function periodTo(period: Period): CalendarDate {
  const { to } = monthBounds(period)
  return lastDayOf(to.year, to.month)
}

/** Every month of the period, in order; null for a cumulative period, which has no first one. */
export function monthsOf(period: Period): readonly YearMonth[] | null {
  const { from, to } = monthBounds(period)
  if (from === null) return null
  const first = monthIndex(from)
  return Array.from({ length: monthIndex(to) - first + 1 }, (_, offset) => monthAt(first + offset))
}

function monthIndex({ year, month }: YearMonth): number {
  return year * 12 + month - 1
}

function monthAt(index: number): YearMonth {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** True when every day of `inner` lies in `outer`; only a cumulative period can contain another one. */
export function contains(outer: Period, inner: Period): boolean {
  const [outerFrom, innerFrom] = [periodFrom(outer), periodFrom(inner)]
  const startsWithin = outerFrom === null || (innerFrom !== null && innerFrom >= outerFrom)
  return startsWithin && periodTo(inner) <= periodTo(outer)
}
