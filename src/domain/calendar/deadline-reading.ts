import { isProblem } from '../errors.ts'
import { type CalendarDate, dateOf, lastDayOf } from './calendar-date.ts'
import { readFoldedDate } from './date-reading.ts'
import { periodTo } from './period.ts'
import { readFoldedPeriod } from './period-reading.ts'
import {
  type CalendarProblem,
  foldDateText,
  type ReadingContext,
  unreadable,
  yearMissing,
  yearProblem,
} from './reading-context.ts'

/** The last day of a promise, and what the writer added in brackets, word for word. */
export interface DeadlineReading {
  readonly date: CalendarDate
  readonly note: string | null
}

/**
 * Reads a deadline as the last day on which the promise can still be kept: `2024年9月` → 2024-09-30, `9月底`, `9月中旬` → 20,
 * `年底`, `2024年底前`, `2024年`, `上半年`, `三季度末`, `"十四五"末`, `2022-08-17(推断)`, and every day that `readDate` reads.
 *
 * N年内 counts from the context's year: 三年内 said in 2022 ends on 2025-12-31, as published rows of 2022 give 2024(两年内)
 * and 2025(未来3年). `9月前` is not read: it may or may not include September; `9月底前` and `9月25日前` do say.
 *
 * @returns Problem as `readPeriod`; 远期 and an empty cell are `calendar.unreadable`
 */
export function readDeadline(text: string, context: ReadingContext = {}): DeadlineReading | CalendarProblem {
  if (foldDateText(text) === null) return unreadable(text)
  const [, outside = text, note = null] = /^([^()（）]*)[(（]([^()（）]*)[)）]\s*$/.exec(text) ?? []
  const written = foldDateText(outside)?.replace(/^(?:截至|截止|到|至|于|在)/, '') ?? ''
  const date = readLastDay(written, context)
  return isProblem(date) ? date : { date, note }
}

function readLastDay(written: string, context: ReadingContext): CalendarDate | CalendarProblem {
  const [, before = written, isBefore] = /^(.+?)(之前|以前|前)$/.exec(written) ?? []
  const day = readFoldedDate(before, context)
  if (day !== null) return day
  if (isBefore !== undefined && !/[底末]$/.test(before)) return unreadable(written)
  return readYearsAhead(before, context) ?? readTenDays(before, context) ?? readPeriodEnd(before, context)
}

/** `三年内`, `未来3年`: the end of that many years after the context's. */
function readYearsAhead(written: string, context: ReadingContext): CalendarDate | CalendarProblem | null {
  const [, within, next] = /^(?:未来)?(?:(\d{1,2})年[之以]?内|(?<=未来)(\d{1,2})年)$/.exec(written) ?? []
  const years = within ?? next
  if (years === undefined) return null
  if (context.year === undefined) return yearMissing(written)
  const last = context.year + Number(years)
  return yearProblem(written, last, context.years) ?? lastDayOf(last, 12)
}

/** `9月上旬`, `9月中旬`, `9月下旬`: the 10th, the 20th, the end. */
function readTenDays(written: string, context: ReadingContext): CalendarDate | CalendarProblem | null {
  const [, month, part] = /^(.*月)([上中下])旬$/.exec(written) ?? []
  if (month === undefined) return null
  const period = readFoldedPeriod(month, context)
  if (isProblem(period)) return period
  if (period.kind !== 'month') return unreadable(written)
  if (part === '下') return periodTo(period)
  return dateOf(period.year, period.month, part === '上' ? 10 : 20)
}

/** The end of a month, quarter, half or year, or of several years; 年底 and its like are the end of the context's year. */
function readPeriodEnd(written: string, context: ReadingContext): CalendarDate | CalendarProblem {
  const named = written.replace(/[底末内]$/, '').replace('年年', '年')
  const period = readFoldedPeriod(named === '年' ? '全年' : named, context)
  if (isProblem(period)) return period
  return period.kind === 'months' || period.kind === 'until' ? unreadable(written) : periodTo(period)
}
