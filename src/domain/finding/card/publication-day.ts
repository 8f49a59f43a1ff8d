import { type CalendarDate, dateOf, isDay } from '../../calendar/calendar-date.ts'
import { dayIn, writtenDays } from './written-days.ts'

/** How many lines at the head and at the foot of a text can hold its dateline. */
const HEAD = 16
const FOOT = 8

const label =
  /(?:发布|發布|發佈|公开|公開|成文|印发|印發|刊发|刊發|更新)(?:日期|时间|時間|日|时|於|于)?[：:\s]|(?:日期|时间|時間)[：:]|来源[：:]|來源[：:]/

/**
 * The day on which a text was published, where a line of its own says so: 发布时间, a line of source, a dateline of an office, the signature at
 * the end; as the last and weakest evidence the date in its address. The lines are those of the original, furniture too.
 */
export function publicationDay(original: string): CalendarDate | null {
  const lines = original
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !listing.test(line))
  const head = lines.slice(0, HEAD)
  const foot = lines.slice(Math.max(HEAD, lines.length - FOOT))
  return (
    firstDay(head.filter((line) => label.test(line))) ??
    firstDay(head.filter(isDateline)) ??
    firstDay(foot.filter((line) => label.test(line) || isSignature(line)).toReversed()) ??
    dayOfAddress(head)
  )
}

/** A line of a list of pages: its day is that of the copy. */
const listing = /admin|\d+\s?[年月天]前|小时前/

function firstDay(lines: readonly string[]): CalendarDate | null {
  for (const line of lines) {
    const day = writtenDays(line).find(({ year }) => year !== null)
    if (day !== undefined) return dayIn(day, null)
  }
  return null
}

/** A short line with a whole date and a name of an office or paper beside it: 某市统计局 2023年2月; not one in brackets, which tells of the event. */
function isDateline(line: string): boolean {
  const [day] = writtenDays(line)
  if (day === undefined || day.year === null || line.length > 60 || /[。！？；]/.test(line)) return false
  if (/^[（(]/.test(line) || /自动生成|粘贴|导出|识别|统计时段|截至/.test(line)) return false
  const rest = line.slice(0, day.start) + line.slice(day.end)
  return day.day !== null ? isLikeOffice(rest) : /[局办室委会府院]/.test(rest)
}

/** What may stand beside the date of a dateline: an office, a paper, a reporter, an hour; not a sentence. */
function isLikeOffice(rest: string): boolean {
  const bare = rest.replace(/[\s\d:：()（）[\]【】|·.,，-]/g, '')
  return bare.length <= 24 && !/[的了在为将]|第.季度|情况|项目|投资|方案|计划|年度|自$|起|施行/.test(bare)
}

function isSignature(line: string): boolean {
  const [day] = writtenDays(line)
  return day !== undefined && day.year !== null && day.day !== null && line.length - (day.end - day.start) <= 12
}

const address = /(?:https?:\/\/|www\.)\S{0,300}/g
const addressDays = [
  /[/_t](20\d\d)(\d\d)(\d\d)(?=[_./])/,
  /\/(20\d\d)[-/]?(\d\d)[-/](\d\d)(?=\/)/,
  /\/(20\d\d)[-/](\d\d)[-/](\d\d)\b/,
]

function dayOfAddress(lines: readonly string[]): CalendarDate | null {
  for (const [url] of lines.flatMap((line) => [...line.matchAll(address)])) {
    for (const form of addressDays) {
      const [, year, month, day] = form.exec(url) ?? []
      if (isDay(Number(year), Number(month), Number(day))) return dateOf(Number(year), Number(month), Number(day))
    }
  }
  return null
}
