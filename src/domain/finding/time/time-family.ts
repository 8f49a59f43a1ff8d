import type { YearMonth } from '../../calendar/period.ts'
import { monthAround, monthNumber, type ReadTime, type TimeFrame } from './time-word.ts'

/** What the pattern of a family caught. */
export type Groups = Readonly<Record<string, string | undefined>>

/** A family of words of time: what it looks like and what it says. Earlier families win where two begin at one place. */
export interface TimeFamily {
  readonly pattern: RegExp
  readonly read: (groups: Groups, frame: TimeFrame) => ReadTime | null
}

/** A small numeral of days, months or years. */
export const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'

/** 去年3月至今, “十四五”以来: from a month until today. */
export function readSince(from: YearMonth, { today }: Pick<TimeFrame, 'today'>): ReadTime | null {
  if (today === null || monthNumber(from) > monthNumber(monthAround(today))) return null
  return { shape: 'so-far', from, to: monthAround(today), lastDay: null, rule: 'so-far' }
}
