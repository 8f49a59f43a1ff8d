import { type CalendarDate, dayOf, monthOf, yearOf } from '../../calendar/calendar-date.ts'
import { readNumeral } from '../../quantity/numeral.ts'

/** Whether a time lies ahead of the day of which a text tells, or behind it; null where that cannot be told. */
export type Ahead = 'ahead' | 'behind' | null

/** From this day on, the end of the month is not something to come. */
const lateInMonth = 25

/** The last year of each five-year plan. @source 国民经济和社会发展五年规划纲要 */
const lastYearOfPlan: Readonly<Record<string, number>> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 }

/** Tells a phrase of the table `time` in mood-words.ts: 到 2025 年, 9 月底前, 明年. @param today null when the text has no day */
export function aheadOf(phrase: string, today: CalendarDate | null): Ahead {
  const year = /(\d{4}|[一二][〇○零一二三四五六七八九]{3})年/.exec(phrase)?.[1]
  if (year !== undefined) return aheadOfYear(yearNumber(year), phrase.startsWith('到'), today)
  const plan = /十([一二三四五六])五/.exec(phrase)?.[1]
  if (plan !== undefined) return aheadOfYear(lastYearOfPlan[plan] ?? 0, true, today)
  const last = lastMonthOf(phrase)
  if (last !== null) return today === null || last <= monthOf(today) ? 'behind' : null
  const part = /下半年|[二三四]季度/.exec(phrase)?.[0]
  if (part !== undefined && !/[末底前]/.test(phrase)) return aheadOfPart(part, today)
  const month = /(\d{1,2})月/.exec(phrase)?.[1]
  if (month === undefined || today === null) return 'ahead'
  const isNow = Number(month) === monthOf(today)
  return Number(month) > monthOf(today) || (isNow && dayOf(today) < lateInMonth) ? 'ahead' : 'behind'
}

/** The month in which a stretch from January ends: 前 8 个月, 前三季度, 1—6 月. Null for every other phrase. */
function lastMonthOf(phrase: string): number | null {
  const quarter = /^前([一二三])个?季度/.exec(phrase)?.[1]
  if (quarter !== undefined) return Number(readNumeral(quarter)?.toFixed() ?? 4) * 3
  const months = /^前(.{1,2})个月/.exec(phrase)?.[1] ?? /[—~-](\d{1,2})月$/.exec(phrase)?.[1]
  return months === undefined ? null : Number(readNumeral(months)?.toFixed() ?? months)
}

const firstMonths: Readonly<Record<string, number>> = { 下半年: 7, 二季度: 4, 三季度: 7, 四季度: 10 }

/** A part of the year lies ahead until it begins; whether it is over cannot be told without its year. */
function aheadOfPart(part: string, today: CalendarDate | null): Ahead {
  return today !== null && (firstMonths[part] ?? 0) > monthOf(today) ? 'ahead' : null
}

function yearNumber(written: string): number {
  const digits = written.replace(/[^\d]/g, (digit) => readNumeral(digit)?.toFixed() ?? '0')
  return Number(digits)
}

/** The year itself lies ahead only where the text says 到: 到 2025 年 said in 2025. */
function aheadOfYear(year: number, isLimit: boolean, today: CalendarDate | null): Ahead {
  if (today === null) return isLimit ? 'ahead' : null
  if (year > yearOf(today) || (year === yearOf(today) && isLimit)) return 'ahead'
  return year < yearOf(today) ? 'behind' : null
}
