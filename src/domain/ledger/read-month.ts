import { isCalendarDate } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readExcelSerial } from '../calendar/excel-serial.ts'
import { type Period, periodTo } from '../calendar/period.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import { foldDateText, yearProblem } from '../calendar/reading-context.ts'
import { isProblem, problem } from '../errors.ts'
import { monthsOfNumber } from './month-number.ts'
import { keptWriting, type OfferedCell, type ReadValue, valueRead, valueRefused } from './value-reading.ts'

/**
 * Reads a month: `2024年9月`, `2024-09`, `202409`, `2024.9`, `9月` with the year of the report, or a day, whose month counts and whose
 * writing is kept. 1-9月 is no month; its last one is the mend.
 *
 * @param year of the report; null when it names none
 */
export function readMonthValue(cell: OfferedCell, year: number | null): ReadValue {
  if (cell.kind === 'date') return readDateCell(cell.text)
  if (cell.kind === 'percent' || cell.kind === 'boolean') return unreadable(cell.text)
  const months = cell.kind === 'number' ? monthsOfNumber(cell.text) : []
  if (months.length > 1) return unsure(cell.text, months)
  const folded = wholeMonth(foldDateText(cell.text) ?? '')
  return readSerialMonth(folded) ?? readBareNumber(cell.text, folded, year) ?? readWrittenMonth(cell.text, folded, year)
}

function readDateCell(text: string): ReadValue {
  const outside = yearProblem(text, Number(text.slice(0, 4)))
  if (outside !== null) return valueRefused(outside)
  if (/^\d{4}-\d{2}$/.test(text)) return valueRead(text)
  return isCalendarDate(text.slice(0, 10)) ? valueRead(text.slice(0, 7), text) : unreadable(text)
}

/** `202409`, `24年9月` and `2024-9` as `2024-09` is written. */
function wholeMonth(folded: string): string {
  return folded
    .replace(/^(\d{4})(0[1-9]|1[0-2])$/, '$1-$2')
    .replace(/^(\d{2})(?=年\d{1,2}月$)/, (digits) => `${Number(digits) >= 78 ? '19' : '20'}${digits}`)
}

/** A date cell that lost its format. */
function readSerialMonth(folded: string): ReadValue | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(folded)) return null
  const day = readExcelSerial(Number(folded))
  return isProblem(day) ? valueRefused(day) : valueRead(day.slice(0, 7), day)
}

/** `9` where the year is known: likely the month, but a person says so. */
function readBareNumber(text: string, folded: string, year: number | null): ReadValue | null {
  if (year === null || !/^(?:0?[1-9]|1[0-2])$/.test(folded)) return null
  return unsure(text, [`${year}-${folded.padStart(2, '0')}`])
}

function readWrittenMonth(text: string, folded: string, year: number | null): ReadValue {
  const context = year === null ? {} : { year }
  const period = readPeriod(folded, context)
  if (!isProblem(period)) return readSpan(text, period)
  const day = readDate(folded, context)
  if (!isProblem(day)) return valueRead(day.slice(0, 7), keptWriting(text))
  const named = [period, day].find(({ code }) => code !== 'calendar.unreadable')
  return named === undefined ? unreadable(text) : valueRefused(named)
}

function readSpan(text: string, period: Period): ReadValue {
  const last = periodTo(period).slice(0, 7)
  if (period.kind === 'month') return valueRead(last)
  const mends = period.kind === 'years' ? [] : [{ text: last, reason: 'month' as const }]
  return valueRefused(problem('value.month-span', { value: keptWriting(text) }), mends)
}

function unsure(text: string, months: readonly string[]): ReadValue {
  const mends = months.map((month) => ({ text: month, reason: 'month' as const }))
  return valueRefused(problem('value.date-ambiguous', { value: keptWriting(text) }), mends)
}

function unreadable(text: string): ReadValue {
  return valueRefused(problem('calendar.unreadable', { text: keptWriting(text) }))
}
