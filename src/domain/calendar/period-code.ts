import { DomainError, type Problem, problem } from '../errors.ts'
import { clipWritten } from '../quantity/written-text.ts'
import { isDay } from './calendar-date.ts'
import { monthSpan, type Period, type YearMonth, yearSpan } from './period.ts'

/**
 * A period as canonical text, the form in which it is stored and sent: `2022`, `2022-H1`, `2024-Q3`, `2024-09`,
 * `2024-01..2024-10`, `..2025-03` (cumulative), `2022..2024`. One period has one code.
 */
export type PeriodCode = string & { readonly [periodCodeBrand]: true }
declare const periodCodeBrand: unique symbol

/** The code of a period. */
export function formatPeriodCode(period: Period): PeriodCode {
  // The text is built here from the parts of a period, in the one form that `parsePeriodCode` accepts.
  return codeText(period) as PeriodCode
}

function codeText(period: Period): string {
  switch (period.kind) {
    case 'year':
      return yearText(period.year)
    case 'half':
      return `${yearText(period.year)}-H${period.half}`
    case 'quarter':
      return `${yearText(period.year)}-Q${period.quarter}`
    case 'month':
      return monthText(period)
    case 'months':
      return `${monthText(period.from)}..${monthText(period.to)}`
    case 'until':
      return `..${monthText(period.to)}`
    case 'years':
      return `${yearText(period.from)}..${yearText(period.to)}`
    default:
      return period satisfies never
  }
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

function monthText({ year, month }: YearMonth): string {
  return `${yearText(year)}-${String(month).padStart(2, '0')}`
}

/**
 * The canonical code of a text in the form of a code: `2024-01..2024-03` becomes `2024-Q1`.
 *
 * @throws DomainError `calendar.unreadable`
 */
export function periodCode(text: string): PeriodCode {
  const period = findPeriod(text)
  if (period === null) throw new DomainError('calendar.unreadable', { text: clipWritten(text) })
  return formatPeriodCode(period)
}

/** The period of a code. */
export function periodOf(code: PeriodCode): Period {
  const period = findPeriod(code)
  if (period === null) throw new DomainError('calendar.unreadable', { text: clipWritten(code) })
  return period
}

/**
 * The period of a text in the form of a code; for what people write there is `readPeriod`.
 *
 * @returns Problem `calendar.unreadable`
 */
export function parsePeriodCode(text: string): Period | Problem<'calendar.unreadable'> {
  return findPeriod(text) ?? problem('calendar.unreadable', { text: clipWritten(text) })
}

const yearForm = /^(\d{4})(?:\.\.(\d{4}))?$/
const partForm = /^(\d{4})-(?:H([12])|Q([1-4]))$/
const monthForm = /^(?:(\d{4})-(\d{2}))?(\.\.)?(?:(\d{4})-(\d{2}))?$/

function findPeriod(text: string): Period | null {
  return findYears(text) ?? findPart(text) ?? findMonths(text)
}

function findYears(text: string): Period | null {
  const [, from, to = from] = yearForm.exec(text) ?? []
  if (from === undefined || to === undefined || !isDay(Number(from), 1, 1) || to < from) return null
  return yearSpan(Number(from), Number(to))
}

function findPart(text: string): Period | null {
  const [, year, half, quarter] = partForm.exec(text) ?? []
  if (year === undefined || !isDay(Number(year), 1, 1)) return null
  const [length, number] = half === undefined ? [3, Number(quarter)] : [6, Number(half)]
  return monthSpan(
    { year: Number(year), month: (number - 1) * length + 1 },
    { year: Number(year), month: number * length },
  )
}

function findMonths(text: string): Period | null {
  const [, fromYear, fromMonth, dots, toYear, toMonth] = monthForm.exec(text) ?? []
  const [from, to] = [findMonth(fromYear, fromMonth), findMonth(toYear, toMonth)]
  if (dots === undefined) return from !== null && toYear === undefined ? monthSpan(from, from) : null
  if (to === null) return null
  if (fromYear === undefined) return { kind: 'until', to }
  return from === null || isLater(from, to) ? null : monthSpan(from, to)
}

function findMonth(year: string | undefined, month: string | undefined): YearMonth | null {
  if (year === undefined || month === undefined || !isDay(Number(year), Number(month), 1)) return null
  return { year: Number(year), month: Number(month) }
}

function isLater(a: YearMonth, b: YearMonth): boolean {
  return a.year > b.year || (a.year === b.year && a.month > b.month)
}
