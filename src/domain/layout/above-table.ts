import { type CalendarDate, endOfMonth, isCalendarDate } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import { isProblem } from '../errors.ts'
import { findUnit } from '../quantity/unit.ts'
import { distinctTexts, type HeadArea } from './head-area.ts'
import type { Simplify } from './header-text.ts'

/** What the lines above a table say. */
export interface AboveTable {
  readonly title: string | null
  /** 填报单位. */
  readonly reporter: string | null
  readonly reportedOn: CalendarDate | null
  /** `2026-09`, when a single month, or the months from January to it, are reported. */
  readonly month: string | null
  readonly year: number | null
  /** Writings after 单位：, as 万元 or 万元、亩. */
  readonly units: readonly string[]
}

/** Reads the rows above the header, and the sheet's name where they say no date. */
export function readAboveTable(
  area: HeadArea,
  rows: readonly number[],
  sheetName: string,
  simplify: Simplify,
): AboveTable {
  const lines = rows.flatMap((row) => distinctTexts(area, row).map((text) => text.replace(/\s+/gu, ' ').trim()))
  const folded = lines.map((line) => simplify(line.normalize('NFKC')))
  const title = titleOf(lines, folded)
  const dated = [...folded, simplify(sheetName.normalize('NFKC'))]
  const month = firstOf(
    dated.filter((line) => !fillingDate.test(line)),
    monthIn,
  )
  const reportedOn = firstOf(folded, dayIn) ?? (month === null ? null : lastDayOfMonth(month))
  return {
    title,
    reporter: reporterOf(lines, folded),
    reportedOn,
    month,
    year: month === null ? yearOf(reportedOn, dated) : Number(month.slice(0, 4)),
    units: unitsOf(folded),
  }
}

const reporterLabel =
  /^(?:填报单位|填表单位|报送单位|上报单位|编报单位|编制单位|制表单位|汇总单位|填报地区|报送地区|单位名称|单位)(?:\((?:盖章|公章|章|加盖公章)\))?\s*[::]\s*/u
const unitLabel = /(?:^|\s|[;;,,])(?:计量|金额|数据|货币)?单位\s*[::]\s*(\S+(?:[、,,/]\S+)*)/u
const dateLabel = /^(?:填报|填表|报送|上报|制表|统计)?(?:日期|时间)\s*[::]/u

/** The day on which a report was filled in lies in the month after the one that it reports. */
const fillingDate = /(?:填报|填表|制表|报送|上报)(?:日期|时间)/u

/** True for a line that says who, when or in what unit, and so is neither title nor header. */
export function isInformation(text: string, simplify: Simplify): boolean {
  const folded = simplify(text.normalize('NFKC')).trim()
  return reporterLabel.test(folded) || unitLabel.test(folded) || dateLabel.test(folded) || isOnlyDate(folded)
}

function isOnlyDate(folded: string): boolean {
  const bare = folded.replace(/^(?:截至|截止)到?/u, '').replace(/[底止]$/u, '')
  return !isProblem(readDate(bare)) || (/\d{4}年\d{1,2}月/u.test(bare) && !isProblem(readPeriod(bare)))
}

/** The longest line that is neither information nor the number of an annex. */
function titleOf(lines: readonly string[], folded: readonly string[]): string | null {
  const titles = lines.filter((_, index) => {
    const line = folded[index] ?? ''
    const isAnnex = /^(?:附件|附表|附|表)\s*[\d一二三四五六七八九十]*\s*[::]?$/u.test(line)
    return !isAnnex && !reporterLabel.test(line) && !unitLabel.test(line) && !dateLabel.test(line) && !isOnlyDate(line)
  })
  return titles.toSorted((a, b) => b.length - a.length)[0] ?? null
}

/** The name after the label, in its cell or in the next one. */
function reporterOf(lines: readonly string[], folded: readonly string[]): string | null {
  for (const [index, line] of folded.entries()) {
    if (!reporterLabel.test(line)) continue
    const inLine = namePart(line.replace(reporterLabel, ''))
    const name = inLine === '' ? (lines[index + 1] ?? '') : inLine
    if (name !== '' && !isUnitList(name)) return name
  }
  return null
}

/** A name ends where the next label begins. */
function namePart(text: string): string {
  return (text.split(/\s{2,}|\s(?=\S*[::])/u)[0] ?? '').replace(/\((?:盖章|公章|章)\)$/u, '').trim()
}

function isUnitList(text: string): boolean {
  return unitList(text).every((writing) => findUnit(writing) !== null)
}

function unitList(text: string): string[] {
  return findUnit(text) === null ? text.split(/[、,,]/u).filter((writing) => writing !== '') : [text]
}

/** `单位：万元`, `(单位：万元、亩)`; a 单位 that is an office is none. */
function unitsOf(folded: readonly string[]): string[] {
  for (const line of folded) {
    const written = unitLabel.exec(line.replace(/^[(]|[)]$/gu, ''))?.[1]
    if (written !== undefined && isUnitList(written)) return unitList(written)
  }
  return []
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line)
    if (found !== null) return found
  }
  return null
}

const dayWriting = /\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?/u

function dayIn(line: string): CalendarDate | null {
  const written = dayWriting.exec(line)?.[0]
  if (written === undefined) return null
  const day = readDate(written)
  return isProblem(day) ? null : day
}

const monthWriting = /(\d{4})\s*年?\s*(?:[-./]?\s*1\s*[-—~至到]\s*)?[-./]?\s*(1[0-2]|0?[1-9])\s*月/u

/** `2026年9月`, `2026年1-9月`, `截至2026年9月30日`, `2026-09-30`. */
function monthIn(line: string): string | null {
  const [, year, month] = monthWriting.exec(line) ?? []
  if (year !== undefined && month !== undefined && isPlausible(Number(year))) return `${year}-${month.padStart(2, '0')}`
  return dayIn(line)?.slice(0, 7) ?? null
}

function isPlausible(year: number): boolean {
  return year >= 1978 && year <= 2100
}

function lastDayOfMonth(month: string): CalendarDate | null {
  const first = `${month}-01`
  return isCalendarDate(first) ? endOfMonth(first) : null
}

function yearOf(reportedOn: CalendarDate | null, lines: readonly string[]): number | null {
  const written = firstOf(lines, (line) => /(?<!\d)((?:19|20)\d{2})\s*年/u.exec(line)?.[1] ?? null)
  const year = Number(written ?? reportedOn?.slice(0, 4))
  return isPlausible(year) ? year : null
}
