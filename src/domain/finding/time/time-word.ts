import { type CalendarDate, monthOf, yearOf } from '../../calendar/calendar-date.ts'
import type { YearMonth } from '../../calendar/period.ts'
import type { Span } from '../../text/clean-text.ts'

/**
 * How a word of time speaks: of a stretch (上半年), of a point (到9月底), of a last day (9月底前), of a day or a week, of this very time (目前),
 * of what has passed of a year (今年以来), of years ahead (三年内), of a year that may not be over (今年).
 */
export type TimeShape = 'stretch' | 'point' | 'by' | 'day' | 'now' | 'so-far' | 'ahead' | 'year'

/** A word of time in a text, with the months it names. */
export interface TimeWord extends Span {
  readonly shape: TimeShape
  /** The months when it is taken as a stretch; for a point from January of its year. */
  readonly from: YearMonth
  readonly to: YearMonth
  /** The day that is named as the last one; null when it is the last day of `to`. */
  readonly lastDay: CalendarDate | null
  /** True when something is held against this time, or begins there: 比去年, 由2022年的. */
  readonly isBase: boolean
  /** True when it is the time of a part alone: 其中2023年. */
  readonly isAside: boolean
  /** True when one thing happened then: 2022年6月开工. It is the time of no other number. */
  readonly isHappening: boolean
  readonly rule: string
}

/** A word of time as its family reads it, without its place. */
export type ReadTime = Omit<TimeWord, keyof Span | 'isBase' | 'isAside' | 'isHappening'>

/** What words of time lean on while a text is read. */
export interface TimeFrame {
  /** The day from which relative words count; null when the text names none. */
  readonly today: CalendarDate | null
  /** The year of today, or the year of a plan that names no day. */
  readonly thisYear: number | null
  /** The year that 年底 and 上半年 mean: that of the heading, else today's. */
  readonly year: number | null
  /** The month of the heading, when it names one: 本月 of a table of August is August. */
  readonly month: YearMonth | null
  /** The last month of what the headings say is reported; null under a plan. */
  readonly reported: YearMonth | null
  /** Stretches of several years that were named before: 三年 may mean one of them. */
  readonly spans: readonly (readonly [number, number])[]
  /** The year named last: 当年 and 那年 mean it. */
  readonly lastYear: number | null
}

/** The month of a day. */
export function monthAround(day: CalendarDate): YearMonth {
  return { year: yearOf(day), month: monthOf(day) }
}

/** Months since year 0: months in their order. */
export function monthNumber({ year, month }: YearMonth): number {
  return year * 12 + month - 1
}

/** The month some months later, or earlier. */
export function monthLater(start: YearMonth, months: number): YearMonth {
  const number = monthNumber(start) + months
  return { year: Math.floor(number / 12), month: (number % 12) + 1 }
}

/** January of a year. */
export function january(year: number): YearMonth {
  return { year, month: 1 }
}

/** December of a year. */
export function december(year: number): YearMonth {
  return { year, month: 12 }
}

/** 截至7月31日 under a title: up to when everything below is counted. */
export function isCounted({ shape, rule }: Pick<TimeWord, 'shape' | 'rule'>): boolean {
  return shape === 'point' && !rule.startsWith('start')
}
