import { type CalendarDate, dateOf, isDay } from './calendar-date.ts'
import {
  type CalendarProblem,
  foldDateText,
  type ReadingContext,
  unreadable,
  yearMissing,
  yearProblem,
} from './reading-context.ts'

/** Writings of a day, each giving year, month and day; one sign parts all three. */
const writtenDays: readonly RegExp[] = [
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<year>\d{4})(?<sign>[-./—])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
]

/** The midnight that spreadsheets and databases add to a date: it says nothing. Any other hour is refused with the text. */
const midnight = /(?:[T ]|(?<=日))00?:00(?::00(?:\.0+)?)?Z?$/

/**
 * Reads a day: `2024-09-25`, `2024/9/25`, `2024.9.25`, `20240925`, `2024年9月25日`, `二〇二四年九月二十五日`, and `9月25日` when
 * the context names the year. A month is not a day: `2024年9月` is for `readDeadline` or `readPeriod`.
 *
 * @returns Problem `calendar.unreadable`, `calendar.year-missing` or `calendar.year-out-of-range`
 */
export function readDate(text: string, context: ReadingContext = {}): CalendarDate | CalendarProblem {
  const folded = foldDateText(text)
  if (folded === null) return unreadable(text)
  return readFoldedDate(folded.replace(midnight, ''), context) ?? unreadable(text)
}

/** As `readDate` for a folded text; null when the text is no day at all. */
export function readFoldedDate(folded: string, context: ReadingContext): CalendarDate | CalendarProblem | null {
  const parts = partsOf(folded)
  if (parts === null) return null
  const year = parts.year ?? context.year
  if (year === undefined) return yearMissing(folded)
  if (!isDay(year, parts.month, parts.day)) return null
  return yearProblem(folded, year, context.years) ?? dateOf(year, parts.month, parts.day)
}

interface DateParts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

function partsOf(folded: string): DateParts | null {
  for (const pattern of writtenDays) {
    const groups = pattern.exec(folded)?.groups
    if (groups === undefined) continue
    const year = groups.year === undefined ? null : Number(groups.year)
    return { year, month: Number(groups.month), day: Number(groups.day) }
  }
  return null
}
