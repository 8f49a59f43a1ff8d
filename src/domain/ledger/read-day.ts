import { type CalendarDate, dateOf, isCalendarDate, isDay } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readDeadline } from '../calendar/deadline-reading.ts'
import { readExcelSerial } from '../calendar/excel-serial.ts'
import { periodFrom, periodTo } from '../calendar/period.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import {
  type CalendarProblem,
  foldDateText,
  type ReadingContext,
  type YearRange,
  yearProblem,
} from '../calendar/reading-context.ts'
import { isProblem, problem } from '../errors.ts'
import { monthsOfNumber } from './month-number.ts'
import {
  keptWriting,
  type Mend,
  type MendReason,
  type OfferedCell,
  type ReadValue,
  valueRead,
  valueRefused,
} from './value-reading.ts'

/** Years that a ledger believes: firms and parcels are older than the programme. */
export const ledgerYears: YearRange = { first: 1949, last: 2100 }

/**
 * Reads a day: `2024-09-25`, `2024.9.25`, `24年9月25日`, `20240925`, the serial number of a workbook, `9月25日` with the year of the report;
 * 月底 and 年底 are the last day, and keep their writing. A month, a quarter or a year is no day: first and last day are the mends.
 *
 * @param year of the report; null when it names none
 */
export function readDayValue(cell: OfferedCell, year: number | null): ReadValue {
  if (cell.kind === 'date' && isCalendarDate(cell.text)) return checked(cell.text, cell.text, null)
  if (cell.kind === 'percent' || cell.kind === 'boolean') return unreadable(cell.text)
  const found = readSerial(cell) ?? readWholeDay(cell, year) ?? readUnsure(cell, year) ?? readEnd(cell, year)
  return found ?? readTimeSpan(cell, year)
}

function contextOf(year: number | null): ReadingContext {
  return year === null ? { years: ledgerYears } : { year, years: ledgerYears }
}

function checked(text: string, date: CalendarDate, written: string | null): ReadValue {
  const outside = yearProblem(text, Number(date.slice(0, 4)), ledgerYears)
  return outside === null ? valueRead(date, written) : valueRefused(outside)
}

/** A date cell that lost its format. A fraction is the hour, which a day does not keep. */
function readSerial({ text, kind }: OfferedCell): ReadValue | null {
  const isSerial = kind === 'number' ? /^\d{5}(?:\.\d+)?$/.test(text) : /^\s*\d{5}\s*$/.test(text)
  if (!isSerial) return null
  const day = readExcelSerial(Number(text))
  return isProblem(day) ? valueRefused(day) : valueRead(day)
}

const hour = /(?<=\d|日)[T ]?(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+\d{2}:?\d{2})?$/

/** A day with or without its hour; years of two digits stand before 年, a dot or a dash. */
function readWholeDay({ text }: OfferedCell, year: number | null): ReadValue | null {
  const folded = foldDateText(text) ?? ''
  const day = folded.replace(hour, '')
  const found = readDate(withWholeYear(day), contextOf(year))
  if (isProblem(found)) return found.code === 'calendar.unreadable' ? null : valueRefused(found)
  const isPlain = /^\d{4}/.test(day) && !/[1-9]/.test(folded.slice(day.length))
  return valueRead(found, isPlain ? null : keptWriting(text))
}

/** `24年9月25日`, `24.9.25`, `98-1-5`: from 78 on the last century, for the reform year begins what is believed. */
function withWholeYear(folded: string): string {
  const [, digits, rest] = /^(\d{2})(年.+|([.-])\d{1,2}\3\d{1,2})$/.exec(folded) ?? []
  if (digits === undefined) return folded
  return `${Number(digits) >= 78 ? '19' : '20'}${digits}${rest}`
}

/** `9/10/24` may begin with the year, the month or the day; `9.25` may be a number; 预计 is no fact: a person decides. */
function readUnsure({ text }: OfferedCell, year: number | null): ReadValue | null {
  const folded = foldDateText(text) ?? ''
  const days = [...daysOfThree(folded), ...daysOfTwo(folded, year), ...daysExpected(folded, year)]
  if (days.length === 0) return null
  const mends = [...new Set(days)].map((day) => ({ text: day, reason: 'as-date' as const }))
  return valueRefused(problem('value.date-ambiguous', { value: keptWriting(text) }), mends)
}

function daysOfThree(folded: string): CalendarDate[] {
  const [, first, second, third] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(folded) ?? []
  if (first === undefined || second === undefined || third === undefined) return []
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  const last = third.length === 4 ? c : 2000 + c
  return [...existing(2000 + a, b, c), ...existing(last, a, b), ...existing(last, b, a)]
}

function daysOfTwo(folded: string, year: number | null): CalendarDate[] {
  const [, month, day] = /^(\d{1,2})[./-](\d{1,2})$/.exec(folded) ?? []
  return year === null || month === undefined ? [] : existing(year, Number(month), Number(day))
}

function daysExpected(folded: string, year: number | null): CalendarDate[] {
  const [, expected] = /^(?:预计|預計|计划|計劃|拟|擬|约|大约|力争|争取)(?:于|在|到)?(.+)$/.exec(folded) ?? []
  if (expected === undefined) return []
  const found = readDeadline(expected, contextOf(year))
  return isProblem(found) ? [] : [found.date]
}

function existing(year: number, month: number, day: number): CalendarDate[] {
  return isDay(year, month, day) && yearProblem('', year, ledgerYears) === null ? [dateOf(year, month, day)] : []
}

/** `2024年底`, `9月末`: the last day, as the words say. */
function readEnd({ text }: OfferedCell, year: number | null): ReadValue | null {
  if (!/[底末]前?\s*$/.test(text)) return null
  const found = readDeadline(withWholeYear(foldDateText(text) ?? ''), contextOf(year))
  return isProblem(found) ? null : valueRead(found.date, keptWriting(text))
}

/** A month, quarter, year or a third of a month: the days that it may mean are the mends. */
function readTimeSpan({ text, kind }: OfferedCell, year: number | null): ReadValue {
  const months = kind === 'number' ? monthsOfNumber(text) : []
  if (months.length > 1) return spanRefused('value.date-ambiguous', text, months.flatMap(daysOfPeriod))
  const folded = withWholeYear(foldDateText(text) ?? '')
  const third = /旬$/.test(folded) ? readDeadline(folded, contextOf(year)) : null
  if (third !== null && !isProblem(third))
    return spanRefused('value.day-missing', text, [mendOf(third.date, 'last-day')])
  const period = readPeriod(sixDigits(folded), contextOf(year))
  if (isProblem(period)) return yearMissingOr(text, period)
  const first = periodFrom(period)
  const days = [...(first === null ? [] : [mendOf(first, 'first-day')]), mendOf(periodTo(period), 'last-day')]
  return spanRefused('value.day-missing', text, days)
}

/** `202409` is a month as a number. */
function sixDigits(folded: string): string {
  return folded.replace(/^(\d{4})(0[1-9]|1[0-2])$/, '$1-$2')
}

function daysOfPeriod(month: string): Mend[] {
  const period = readPeriod(month, contextOf(null))
  const first = isProblem(period) ? null : periodFrom(period)
  return isProblem(period) || first === null ? [] : [mendOf(first, 'first-day'), mendOf(periodTo(period), 'last-day')]
}

function mendOf(text: string, reason: MendReason): Mend {
  return { text, reason }
}

function spanRefused(
  code: 'value.day-missing' | 'value.date-ambiguous',
  text: string,
  mends: readonly Mend[],
): ReadValue {
  return valueRefused(problem(code, { value: keptWriting(text) }), mends)
}

function yearMissingOr(text: string, found: CalendarProblem): ReadValue {
  return found.code === 'calendar.unreadable' ? unreadable(text) : valueRefused(found)
}

function unreadable(text: string): ReadValue {
  return valueRefused(problem('calendar.unreadable', { text: keptWriting(text) }))
}
