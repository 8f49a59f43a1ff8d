import { addDays, type CalendarDate, yearOf } from '../../calendar/calendar-date.ts'
import type { CleanText } from '../../text/clean-text.ts'
import { dayIn, type WrittenDay, writtenDays } from './written-days.ts'

/** How far into a text the day of its event is told. */
const OPENING = 600

/** What stands behind the day of an event: an hour, a reporter, a meeting; and before the day up to which a report counts. */
const eventBehind =
  /^(?:[上下]午|晚|，|（|,|记者|讯|电|[^。，；]{0,12}(?:会议|召开|举行|讲话|推进会|动员会|粘贴|导出|自动生成))/
const countedBefore = /(?:截至|截止|统计时段[：:]?|本周（|数据以|以)$/
const notEvent = /(?:于|自|从|在|到|定于|将于|报送|前|每月)$/

/**
 * The day of which a text tells: 11月8日，记者…; a bracket under the title; the end of the weeks that a report counts; 昨日 and 今日 of the
 * publication. Null where nothing says it.
 *
 * @param published gives the year of a day without one
 * @param year of the title or the document number, when nothing was published
 */
export function eventDay(
  { text, blocks }: CleanText,
  original: string,
  published: CalendarDate | null,
  year: number | null,
): CalendarDate | null {
  const head = headOf(text, blocks)
  const days = writtenDays(head).filter((day) => day.day !== null)
  const counted = days.find((day) => countedBefore.test(head.slice(Math.max(0, day.start - 6), day.start)))
  const told = days.find((day) => isTold(head, day))
  const meant = counted ?? told ?? null
  if (meant !== null) return inYear(meant, published, year)
  return relativeDay(head, published) ?? countedAtEnd(original, published, year)
}

/** The first blocks, without what the text's furniture and its own lines of publication are. */
function headOf(text: string, blocks: CleanText['blocks']): string {
  return text.slice(0, Math.min(text.length, Math.max(OPENING, blocks[3]?.end ?? 0)))
}

function isTold(head: string, { start, end }: WrittenDay): boolean {
  const before = head.slice(Math.max(0, start - 4), start)
  const behind = head.slice(end, end + 24)
  if (/前$|^(?:之?前|以前|底前|起)/.test(behind.slice(0, 2))) return false
  if (/[（(]$/.test(before) && /^[^（()）]{0,24}[）)]/.test(behind)) return true
  const opens = start === 0 || /[\n。：:“」』]\s*$/.test(before) || /^\s*$/.test(before)
  return eventBehind.test(behind) && (opens || /讯|电|[（(]/.test(before) || !notEvent.test(before))
}

/** A day without a year is the last such day before the publication; else it is of the text's year. */
function inYear(day: WrittenDay, published: CalendarDate | null, year: number | null): CalendarDate | null {
  if (day.year !== null || published === null) return dayIn(day, year)
  const same = dayIn(day, yearOf(published))
  if (same !== null && same <= addDays(published, 2)) return same
  return dayIn(day, yearOf(published) - 1)
}

function relativeDay(head: string, published: CalendarDate | null): CalendarDate | null {
  if (published === null) return null
  const word = /昨[日天晚]|今[日天晨](?!后)|前[日天](?=[，上下])/.exec(head.slice(0, OPENING / 2))?.[0]
  if (word === undefined) return null
  return addDays(published, word.startsWith('昨') ? -1 : word.startsWith('前') ? -2 : 0)
}

/** 本报数据以11月20日24时为准, at the foot of a report. */
function countedAtEnd(original: string, published: CalendarDate | null, year: number | null): CalendarDate | null {
  const foot = original.slice(-300)
  const day = writtenDays(foot).find((one) =>
    /(?:数据)?(?:以|截至)$/.test(foot.slice(Math.max(0, one.start - 4), one.start)),
  )
  return day === undefined || day.day === null ? null : inYear(day, published, year)
}
