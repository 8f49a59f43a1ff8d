import type { CalendarDate } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { isProblem } from '../errors.ts'

const dayWriting = /\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?!\d|日|\s*[-—~至到])/u

/** The day of a line; the first day of a span (1月1日至9月30日) is not the day of the report. */
export function dayIn(line: string): CalendarDate | null {
  const written = dayWriting.exec(line)?.[0]
  if (written === undefined) return null
  const day = readDate(written)
  return isProblem(day) ? null : day
}

const monthWriting = /(\d{4})\s*年?\s*(?:[-./]?\s*1\s*[-—~至到]\s*)?[-./]?\s*(1[0-2]|0?[1-9])\s*月/u
const spanWriting =
  /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?\s*[-—~至到]\s*(?:(\d{4})\s*年)?\s*(1[0-2]|0?[1-9])\s*月/u

/** The month that a line reports: `2026年9月`, `2026年1-9月`, `2026年1月1日至9月30日`, `截至2026年9月30日`, `2026-09-30`. */
export function monthIn(line: string): string | null {
  const span = spanWriting.exec(line)
  if (span !== null) return lastMonth(span)
  const [, year, month] = monthWriting.exec(line) ?? []
  if (year !== undefined && month !== undefined && isPlausible(Number(year))) return `${year}-${month.padStart(2, '0')}`
  return dayIn(line)?.slice(0, 7) ?? null
}

/** The months from January on are reported by their last one; another span is no month. */
function lastMonth([, year = '', first = '', lastYear = year, last = '']: readonly string[]): string | null {
  const isReported = lastYear === year && (Number(first) === 1 || Number(first) === Number(last))
  return isReported && isPlausible(Number(year)) ? `${year}-${last.padStart(2, '0')}` : null
}

/** A year of which a report may speak. */
function isPlausible(year: number): boolean {
  return year >= 1978 && year <= 2100
}

/** The year that a line names: `2026年`. */
export function yearIn(line: string): number | null {
  return believed(/(?<!\d)((?:19|20)\d{2})\s*年/u.exec(line)?.[1])
}

/** The year of a day. */
export function yearOf(day: CalendarDate | null): number | null {
  return believed(day?.slice(0, 4))
}

function believed(year: string | undefined): number | null {
  return isPlausible(Number(year)) ? Number(year) : null
}
