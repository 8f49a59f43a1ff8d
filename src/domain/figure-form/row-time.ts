import { type CalendarDate, dateOf, lastDayOf, monthOf, yearOf } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readDeadline } from '../calendar/deadline-reading.ts'
import { readExcelSerial } from '../calendar/excel-serial.ts'
import { monthSpan, yearPeriod } from '../calendar/period.ts'
import { formatPeriodCode, type PeriodCode } from '../calendar/period-code.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import type { CalendarProblem, ReadingContext } from '../calendar/reading-context.ts'
import { isProblem, problem } from '../errors.ts'
import type { FormColumnName } from './form-column.ts'
import type { FormIndicator, FormKnowledge, TargetFormRow } from './form-row.ts'
import { type RowReading, refuseEmpty, refuseUnreadable } from './row-reading.ts'

/** The year column: a year, nothing, or something that was refused and so stands in for no other refusal. */
export type WrittenYear = number | 'absent' | 'refused'

/** Reads the year column: `2026`, `２０２６`, `2026年`. */
export function readYear(reading: RowReading): WrittenYear {
  const { text } = reading.cells('year')
  if (text === '') return 'absent'
  const found = readPeriod(text)
  if (!isProblem(found) && found.kind === 'year') return found.year
  if (isProblem(found)) reading.refuse('year', found)
  else refuseUnreadable(reading, 'year')
  return 'refused'
}

/** Reads a day in a column that may be empty; the whole day is written there. */
export function readDayCell(reading: RowReading, name: 'published' | 'knownFrom' | 'startsOn'): CalendarDate | null {
  const { text } = reading.cells(name)
  if (text === '') return null
  const found = readDayText(text)
  return isProblem(found) ? reading.refuse(name, found) : found
}

/** A day as a person writes it, or as a workbook counts it when the cell lost its format: 45560 is 2024-09-25. */
function readDayText(text: string, context: ReadingContext = {}): CalendarDate | CalendarProblem {
  return /^\d{5}$/u.test(text) ? readExcelSerial(Number(text), context.years) : readDate(text, context)
}

/**
 * The period of a figure: as the period column says it; otherwise up to the day in the deadline column; otherwise the whole year.
 *
 * @param accumulation null when the row names no indicator: the row is refused for that, and its other cells are read for their problems
 */
export function readStatisticPeriod(
  reading: RowReading,
  year: WrittenYear,
  accumulation: FormIndicator['accumulation'] | null,
): PeriodCode | null {
  if (reading.cells('period').text !== '') return readPeriodCell(reading, year)
  if (reading.cells('deadline').text !== '') {
    const end = readDeadlineCell(reading, year)
    return end && periodUntil(end, accumulation)
  }
  if (typeof year === 'number') return formatPeriodCode(yearPeriod(year))
  return year === 'absent' ? refuseEmpty(reading, 'period') : null
}

/** A flow is counted from January to the date; a stock stands at the date. */
function periodUntil(end: CalendarDate, accumulation: FormIndicator['accumulation'] | null): PeriodCode {
  const to = { year: yearOf(end), month: monthOf(end) }
  return formatPeriodCode(accumulation === 'flow' ? monthSpan({ year: to.year, month: 1 }, to) : { kind: 'until', to })
}

function readPeriodCell(reading: RowReading, year: WrittenYear): PeriodCode | null {
  const found = readPeriod(reading.cells('period').text, contextOf(year))
  return isProblem(found) ? refuseTime(reading, 'period', found, year) : formatPeriodCode(found)
}

/**
 * The programme year and the window of a target: from the first day of the year where no start is written, to the last day of the
 * start's year where no deadline is.
 */
export function readTargetWindow(
  reading: RowReading,
  year: WrittenYear,
  { hasProgramme }: FormKnowledge,
): Pick<TargetFormRow, 'year' | 'startsOn' | 'deadline'> | null {
  const [writtenStart, writtenEnd] = [readDayCell(reading, 'startsOn'), readDeadlineCell(reading, year)]
  if (year === 'absent') return refuseEmpty(reading, 'year')
  if (year === 'refused') return null
  if (!hasProgramme(year)) {
    const programme = reading.cells('programme').text
    return reading.refuse('year', problem('import.programme-unknown', { year, programme }))
  }
  if (isMissed(reading, 'startsOn', writtenStart) || isMissed(reading, 'deadline', writtenEnd)) return null
  const startsOn = writtenStart ?? dateOf(year, 1, 1)
  const deadline = writtenEnd ?? lastDayOf(yearOf(startsOn), 12)
  if (deadline >= startsOn) return { year, startsOn, deadline }
  return reading.refuse('deadline', problem('calendar.order-reversed', { from: startsOn, to: deadline }))
}

function isMissed(reading: RowReading, name: FormColumnName, read: CalendarDate | null): boolean {
  return read === null && reading.cells(name).text !== ''
}

function readDeadlineCell(reading: RowReading, year: WrittenYear): CalendarDate | null {
  const { text } = reading.cells('deadline')
  if (text === '') return null
  const day = readDayText(text, contextOf(year))
  if (!isProblem(day)) return day
  const found = readDeadline(text, contextOf(year))
  return isProblem(found) ? refuseTime(reading, 'deadline', found, year) : found.date
}

function contextOf(year: WrittenYear): ReadingContext {
  return typeof year === 'number' ? { year } : {}
}

/** Where the year was refused, saying that a year is missing would be the same problem twice. */
function refuseTime(reading: RowReading, name: 'period' | 'deadline', found: CalendarProblem, year: WrittenYear): null {
  return year === 'refused' && found.code === 'calendar.year-missing' ? null : reading.refuse(name, found)
}
