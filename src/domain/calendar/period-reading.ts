import { isProblem, problem } from '../errors.ts'
import { type CalendarDate, endOfMonth, isDay, monthOf, yearOf } from './calendar-date.ts'
import { readFoldedDate } from './date-reading.ts'
import { monthSpan, type Period, periodFrom, periodTo, type YearMonth, yearSpan } from './period.ts'
import { parsePeriodCode } from './period-code.ts'
import {
  type CalendarProblem,
  foldDateText,
  type ReadingContext,
  unreadable,
  yearMissing,
  yearProblem,
} from './reading-context.ts'

/** First and last year of the five-year plans, under the names that texts use. @source 国民经济和社会发展五年规划纲要 */
const fiveYearPlans: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['十五', [2001, 2005]],
  ['十一五', [2006, 2010]],
  ['十二五', [2011, 2015]],
  ['十三五', [2016, 2020]],
  ['十四五', [2021, 2025]],
  ['十五五', [2026, 2030]],
])

/**
 * Reads a period as clerks and news write it: `2024年9月`, `2024.9`, `一季度`, `前三季度`, `上半年`, `1—10月`, `前8个月`,
 * `截至2025年3月底`, `2022年至2024年`, `"十四五"`, and every period code. What names no year takes the context's.
 *
 * @returns Problem `calendar.unreadable`, `calendar.year-missing`, `calendar.year-out-of-range`, `calendar.order-reversed`
 */
export function readPeriod(text: string, context: ReadingContext = {}): Period | CalendarProblem {
  const folded = foldDateText(text)
  return folded === null ? unreadable(text) : readFoldedPeriod(folded, context)
}

/** As `readPeriod`, for a text that `foldDateText` has folded. */
export function readFoldedPeriod(folded: string, context: ReadingContext): Period | CalendarProblem {
  const code = parsePeriodCode(folded)
  const period = isProblem(code) ? readWriting(folded, context) : code
  if (isProblem(period)) return period
  const from = periodFrom(period) ?? periodTo(period)
  return (
    yearProblem(folded, yearOf(from), context.years) ??
    yearProblem(folded, yearOf(periodTo(period)), context.years) ??
    period
  )
}

function readWriting(folded: string, context: ReadingContext): Period | CalendarProblem {
  const until = /^(?:截至|截止)到?(.+?)[底末]?$/.exec(folded)?.[1]
  if (until !== undefined) return readUntil(folded, until, context)
  return readPlan(folded) ?? readYears(folded) ?? readDatedMonths(folded) ?? readWithinYear(folded, context)
}

/** `截至2025年3月底`, `截至3月31日`: cumulative to the end of a month; a day within a month is not one. */
function readUntil(folded: string, end: string, context: ReadingContext): Period | CalendarProblem {
  const day = readFoldedDate(end, context)
  if (isProblem(day)) return day
  if (day !== null && day !== endOfMonth(day)) return unreadable(folded)
  const to = day ?? lastDayOfPeriod(readFoldedPeriod(end, context))
  return isProblem(to) ? to : { kind: 'until', to: { year: yearOf(to), month: monthOf(to) } }
}

function lastDayOfPeriod(period: Period | CalendarProblem): CalendarDate | CalendarProblem {
  return isProblem(period) ? period : periodTo(period)
}

function readPlan(folded: string): Period | null {
  const name = folded.replace(/["'“”‘’「」『』]/g, '').replace(/(?:时期|期间|规划期?|期)$/, '')
  const years = fiveYearPlans.get(name)
  return years === undefined ? null : yearSpan(...years)
}

const to = '(?:至|到|~|—{1,2}|-)'
const yearsForm = new RegExp(`^(\\d{4})年?${to}(\\d{4})年?$`)
const datedMonthsForms = [
  new RegExp(`^(\\d{4})年(\\d{1,2})月${to}(?:(\\d{4})年)?(\\d{1,2})月$`),
  new RegExp(`^(\\d{4})[./](\\d{1,2})${to}(\\d{4})[./](\\d{1,2})$`),
]

/** `2022年至2024年`. */
function readYears(folded: string): Period | CalendarProblem | null {
  const [, from, last] = yearsForm.exec(folded) ?? []
  if (from === undefined || last === undefined) return null
  return spanOf(folded, { year: Number(from), month: 1 }, { year: Number(last), month: 12 })
}

/** `2023年11月至2024年2月`, `2024年1月至10月`. */
function readDatedMonths(folded: string): Period | CalendarProblem | null {
  for (const form of datedMonthsForms) {
    const [, year, from, lastYear = year, last] = form.exec(folded) ?? []
    if (year === undefined) continue
    return spanOf(folded, { year: Number(year), month: Number(from) }, { year: Number(lastYear), month: Number(last) })
  }
  return null
}

const yearAndRest = /^(?:(?<year>\d{4})年?|(?<relative>今年|本年|当年|去年|上年|明年))?(?<rest>.*)$/
const relativeYears: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 当年: 0, 去年: -1, 上年: -1, 明年: 1 }

/** A stretch within one year, which is written before it or known from the context. */
function readWithinYear(folded: string, context: ReadingContext): Period | CalendarProblem {
  const { year, relative, rest = '' } = yearAndRest.exec(folded)?.groups ?? {}
  const months = monthsWritten(rest, year !== undefined || relative !== undefined)
  if (months === null) return unreadable(folded)
  const contextYear = context.year === undefined ? undefined : context.year + (relativeYears[relative ?? ''] ?? 0)
  const meant = year === undefined ? contextYear : Number(year)
  if (meant === undefined) return yearMissing(folded)
  return spanOf(folded, { year: meant, month: months[0] }, { year: meant, month: months[1] })
}

type MonthPair = readonly [number, number]

/** Writings within a year → first and last month. The named parts are numbers, but for `half`. */
const writingsWithinYear: readonly (readonly [RegExp, (parts: Readonly<Record<string, string>>) => MonthPair])[] = [
  [/^(?:全年|年度)$/, () => [1, 12]],
  [/^(?<month>\d{1,2})月$/, ({ month }) => [Number(month), Number(month)]],
  [/^(?<half>[上下])半年$/, ({ half }) => (half === '上' ? [1, 6] : [7, 12])],
  [/^第?(?<quarter>[1-4])季度?$/, ({ quarter }) => [Number(quarter) * 3 - 2, Number(quarter) * 3]],
  [/^-?Q(?<quarter>[1-4])$/i, ({ quarter }) => [Number(quarter) * 3 - 2, Number(quarter) * 3]],
  [/^-?H(?<half>[12])$/i, ({ half }) => (half === '1' ? [1, 6] : [7, 12])],
  [/^前(?<quarter>[1-4])个?季度$/, ({ quarter }) => [1, Number(quarter) * 3]],
  [
    /^第?(?<from>[1-4])(?:季度)?(?:至|到|~|—{1,2}|-)第?(?<last>[1-4])季度$/,
    ({ from, last }) => [Number(from) * 3 - 2, Number(last) * 3],
  ],
  [/^前(?<last>\d{1,2})个?月$/, ({ last }) => [1, Number(last)]],
  [/^(?<from>\d{1,2})月?(?:至|到|~|—{1,2}|-)(?<last>\d{1,2})月$/, ({ from, last }) => [Number(from), Number(last)]],
]

/** As above, but only after a year: `2024.9`, `2024/09`, `2024` itself, `2024年度`. */
const writingsAfterYear: readonly (typeof writingsWithinYear)[number][] = [
  [/^度?$/, () => [1, 12]],
  [/^[-./](?<month>\d{1,2})$/, ({ month }) => [Number(month), Number(month)]],
]

function monthsWritten(rest: string, hasYear: boolean): MonthPair | null {
  for (const [form, read] of hasYear ? [...writingsAfterYear, ...writingsWithinYear] : writingsWithinYear) {
    const match = form.exec(rest)
    if (match !== null) return read(match.groups ?? {})
  }
  return null
}

/** The period of the months; a problem when one of them does not exist or they are in the wrong order. */
function spanOf(folded: string, from: YearMonth, last: YearMonth): Period | CalendarProblem {
  if (!isDay(from.year, from.month, 1) || !isDay(last.year, last.month, 1)) return unreadable(folded)
  const isReversed = from.year > last.year || (from.year === last.year && from.month > last.month)
  if (!isReversed) return monthSpan(from, last)
  return problem('calendar.order-reversed', { from: `${from.year}-${from.month}`, to: `${last.year}-${last.month}` })
}
