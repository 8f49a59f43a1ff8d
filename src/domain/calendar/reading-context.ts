import { type Problem, problem } from '../errors.ts'
import { readNumeral } from '../quantity/numeral.ts'
import { clipWritten, foldWritten } from '../quantity/written-text.ts'

/** The years in which a date of the programme can lie, both included. */
export interface YearRange {
  readonly first: number
  readonly last: number
}

/** From the reform year to far beyond any plan: a date in 2205 is a slip of the pen. */
export const defaultYears: YearRange = { first: 1978, last: 2100 }

/** What a text may leave unsaid. */
export interface ReadingContext {
  /** The year meant by `9月25日`, 年底, 上半年: that of the programme or of the report. */
  readonly year?: number
  /** Years that are believed; 1978 to 2100 when not said. */
  readonly years?: YearRange
}

/** Refusals of the calendar readers. */
export type CalendarProblem =
  | Problem<'calendar.unreadable'>
  | Problem<'calendar.year-missing'>
  | Problem<'calendar.year-out-of-range'>
  | Problem<'calendar.order-reversed'>

/** The refusal of a text that is no date or period. */
export function unreadable(text: string): Problem<'calendar.unreadable'> {
  return problem('calendar.unreadable', { text: clipWritten(text.trim()) })
}

/** The refusal of a text that needs a year and has none, neither itself nor by its context. */
export function yearMissing(text: string): Problem<'calendar.year-missing'> {
  return problem('calendar.year-missing', { text: clipWritten(text.trim()) })
}

/** The refusal of a year outside the range of the context, or null. */
export function yearProblem(
  text: string,
  year: number,
  years: YearRange = defaultYears,
): Problem<'calendar.year-out-of-range'> | null {
  if (year >= years.first && year <= years.last) return null
  return problem('calendar.year-out-of-range', { text: clipWritten(text.trim()), first: years.first, last: years.last })
}

/**
 * Folds a written date: as `foldWritten`, and Chinese numerals before 年, 月, 日, 季 and the like become digits.
 *
 * @returns null when the text is too long for a date
 * @example foldDateText('二〇二四年九月二十五日') // '2024年9月25日'
 */
export function foldDateText(text: string): string | null {
  const folded = foldWritten(text)
  if (folded === null) return null
  return folded
    .replace(/[零〇○一二两三四五六七八九十]{1,10}(?=个?[年月日号季至到~—-])/g, asDigits)
    .replaceAll('号', '日')
    .replaceAll('月份', '月')
}

function asDigits(numeral: string): string {
  return readNumeral(numeral)?.toFixed() ?? numeral
}
