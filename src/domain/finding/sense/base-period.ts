import { type CalendarDate, monthOf, yearOf } from '../../calendar/calendar-date.ts'
import { formatPeriodCode } from '../../calendar/period-code.ts'
import { readPeriod } from '../../calendar/period-reading.ts'
import { isProblem } from '../../errors.ts'
import type { Change } from '../finding.ts'

/** From where relative words count. */
export interface BaseYears {
  /** The day of which the text tells, or of its publication. */
  readonly today: CalendarDate | null
  /** The year that the passage reports or plans: 年初 and 上年末 count from it. */
  readonly reported: number | null
}

const yearEnds = '(?:年底|年末|度?末|底)'
const point = new RegExp(`^(?:(?<last>去年|上一?年)(?<ends>${yearEnds})|(?<start>年初|今年初))`)
const year = /^(?<relative>去年|前年|今年|大前年)/
const written = /^(?:\d{4}年)(?:\d{1,2}月|[上下]半年|[一二三四]季度|前?\d个月|前三季度)?/
const within =
  /^(?:今年|本年)?(?:(?:一季度|\d{1,2})[—~至-]\d{1,2}月|前\d{1,2}个月|\d{1,2}月|[上下]半年|第?[一二三四]季度|前三季度)/

const yearsBack: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2, 大前年: 3 }

/**
 * The base that words name at their beginning: 年初, 去年底, 2022 年, 3 月底, 一季度. A month right before the month of which the text tells is the
 * month before (比 7 月 said of August).
 *
 * @returns null when no time is named
 */
export function basePeriodOf(words: string, years: BaseYears, spokenMonth: number | null): Change | null {
  const { last, start } = point.exec(words)?.groups ?? {}
  const current = years.today === null ? years.reported : yearOf(years.today)
  const reported = years.reported ?? current
  if (last !== undefined) return sinceYear(last === '去年' ? current : reported, 1)
  if (start !== undefined) return sinceYear(reported, 1)
  const relative = year.exec(words)?.groups?.relative
  if (relative !== undefined) return sinceYear(current, yearsBack[relative] ?? 0)
  const plan = /^[“"]?(十[一二三四]五)[”"]?(?:规划|时期)?期?末/.exec(words)?.[1]
  if (plan !== undefined) return sinceEnd(codeOf(plan))
  const code = codeOf(written.exec(words)?.[0]) ?? codeOf(within.exec(words)?.[0], reported)
  if (code === null) return null
  const month = /^\d{4}-(\d\d)$/.exec(code)?.[1]
  const isMonthBefore = month !== undefined && !/^.{0,8}月[底末]/.test(words) && Number(month) + 1 === spokenMonth
  return isMonthBefore ? { kind: 'growth', basis: 'mom' } : { kind: 'growth', basis: 'since', since: code }
}

/** The month of which a passage tells: the last 8 月 or 8 月份 in it, else that of the day. */
export function spokenMonthOf(passage: string, today: CalendarDate | null): number | null {
  const month = [...passage.matchAll(/(\d{1,2})月份?(?!\d|底|末)/g)].at(0)?.[1]
  return month === undefined ? (today === null ? null : monthOf(today)) : Number(month)
}

function sinceYear(from: number | null, back: number): Change {
  if (from === null) return { kind: 'growth', basis: 'unstated' }
  return { kind: 'growth', basis: 'since', since: String(from - back) }
}

/** The last year of a five-year plan. */
function sinceEnd(years: string | null): Change | null {
  return years === null ? null : { kind: 'growth', basis: 'since', since: years.slice(-4) }
}

function codeOf(text: string | undefined, reported?: number | null): string | null {
  if (text === undefined) return null
  const period = readPeriod(text, reported === null || reported === undefined ? {} : { year: reported })
  return isProblem(period) ? null : formatPeriodCode(period)
}
