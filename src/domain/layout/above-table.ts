import type { CalendarDate } from '../calendar/calendar-date.ts'
import { readDate } from '../calendar/date-reading.ts'
import { readPeriod } from '../calendar/period-reading.ts'
import { isProblem } from '../errors.ts'
import { findUnit } from '../quantity/unit.ts'
import { distinctTexts, type HeadArea } from './head-area.ts'
import type { Simplify } from './header-text.ts'
import { dayIn, monthIn, yearIn, yearOf } from './stated-dates.ts'

/** What the lines above a table say. */
export interface AboveTable {
  readonly title: string | null
  /** 填报单位. */
  readonly reporter: string | null
  /** 填报日期, else another day that is stated, as 截至; a month alone names no day. */
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
  const dated = [...folded, simplify(nameOf(sheetName).normalize('NFKC'))]
  const month = firstOf(
    dated.filter((line) => !fillingDate.test(line)),
    monthIn,
  )
  const filledIn = folded.filter((line) => fillingDate.test(line))
  const reportedOn = firstOf(filledIn, dayIn) ?? firstOf(folded, dayIn)
  return {
    title,
    reporter: reporterOf(lines, folded),
    reportedOn,
    month,
    year: month === null ? (firstOf(dated, yearIn) ?? yearOf(reportedOn)) : Number(month.slice(0, 4)),
    units: unitsOf(folded),
  }
}

/** As long as Excel lets a name be, and like the lines without runs of blanks: both may be anything in a file that Excel did not write. */
function nameOf(sheet: string): string {
  return sheet.replace(/\s+/gu, ' ').slice(0, longestSheetName)
}

const longestSheetName = 31

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
