import { type CalendarDate, dateOf, isDay, lastDayOf } from '../../calendar/calendar-date.ts'
import type { Span } from '../../text/clean-text.ts'
import { numberOf } from '../time/calendar-numeral.ts'

/** A day as a text writes it; without a year it may be of any. */
export interface WrittenDay extends Span {
  readonly year: number | null
  readonly month: number
  /** Null where only the month is written. */
  readonly day: number | null
}

const chinese = '[〇零○一二三四五六七八九十]'
const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)\s{0,2}年\s{0,2}(?<month>\d{1,2})\s{0,2}月(?:\s{0,2}(?<day>\d{1,2})\s{0,2}[日号號])?/g,
  new RegExp(`(?<year>[一二]${chinese}{3})年(?<month>${chinese}{1,2})月(?:(?<day>${chinese}{1,3})[日号])?`, 'g'),
  /(?<![\d年])(?<month>\d{1,2})月(?<first>\d{1,2}日?(?:—|-|–|至|到|~))?(?<day>\d{1,2})[日号號]/g,
]

/** Every day that is written in a text, in its order. */
export function writtenDays(text: string): readonly WrittenDay[] {
  const days = forms.flatMap((form) => [...text.matchAll(form)].flatMap((match) => dayOfMatch(match)))
  return days
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((day, at, all) => day.start >= (all[at - 1]?.end ?? 0))
}

function dayOfMatch(match: RegExpMatchArray): WrittenDay[] {
  const { year, month, day } = match.groups ?? {}
  const parts = { year: yearOfText(year), month: numberOf(month ?? '') ?? 0, day: numberOf(day ?? '') }
  if (!isDay(parts.year ?? 2000, parts.month, parts.day ?? 1)) return []
  const start = match.index ?? 0
  return [{ ...parts, start, end: start + match[0].length }]
}

function yearOfText(written: string | undefined): number | null {
  return written === undefined ? null : numberOf(written)
}

/** The day, in its own year or in the given one; the last of the month where only that is written; null without a year. */
export function dayIn({ year, month, day }: WrittenDay, other: number | null): CalendarDate | null {
  const meant = year ?? other
  if (meant === null) return null
  if (day === null) return lastDayOf(meant, month)
  return isDay(meant, month, day) ? dateOf(meant, month, day) : null
}
