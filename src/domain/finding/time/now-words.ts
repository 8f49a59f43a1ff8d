import { yearOf } from '../../calendar/calendar-date.ts'
import type { YearMonth } from '../../calendar/period.ts'
import { numberOf } from './calendar-numeral.ts'
import { type Groups, numeral, readSince, type TimeFamily } from './time-family.ts'
import { december, january, monthAround, monthNumber, type ReadTime, type TimeFrame } from './time-word.ts'

/** Words that reach up to this very time: 目前, 今年以来, 去年3月至今. */
export const nowFamilies: readonly TimeFamily[] = [
  {
    pattern: new RegExp(
      `自?从?(?<year>(?:19|20)\\d\\d年|[今去前]年)(?<month>${numeral})月份?(?:(?:—{1,2}|-|–|~|～|至|到)(?<lastYear>20\\d\\d年|[今去]年)(?<lastMonth>${numeral})月(?!\\d{1,2}[日号])份?|至今)`,
      'g',
    ),
    read: readMonthsOfYears,
  },
  {
    pattern: new RegExp(
      `自从?(?<year>(?:19|20)\\d\\d年|[今去前]年)(?:(?<month>${numeral})月份?)?(?:\\d{1,2}[日号])?[^，。；：、]{0,16}(?:以来|至今)`,
      'g',
    ),
    read: readSinceHappening,
  },
  {
    pattern: /(?:截至|截止|到|至)?(?:目前|当前|眼下|现在|至今|迄今|如今|现阶段)|截至(?:记者)?发稿|现(?=有|已|签|共)/g,
    read: readNow,
  },
  {
    pattern:
      /自(?:今年|年初)[^，。；：、\d]{1,16}以来|(?:今年|年初|开年|入[春夏秋冬]|新年|1月份?)以来|(?:本年|今年|年内|全年|年初至今)(?:已)?累计|今年(?:至|迄)今|年初至今/g,
    read: readSoFar,
  },
  { pattern: /(?:展望)?新(?:的)?一年(?!级)/g, read: readNewYear },
]

function readNow(_groups: Groups, { today }: TimeFrame): ReadTime | null {
  if (today === null) return null
  return { shape: 'now', from: january(yearOf(today)), to: monthAround(today), lastDay: null, rule: 'now' }
}

/** January until now; in a report on a year that is over, the months of that year. */
function readSoFar(_groups: Groups, { today, year, month }: TimeFrame): ReadTime | null {
  const isOver = year !== null && today !== null && year < yearOf(today)
  if (isOver)
    return { shape: 'stretch', from: january(year), to: month ?? december(year), lastDay: null, rule: 'so-far' }
  return today === null ? null : readSince(january(yearOf(today)), { today })
}

/** 自2021年启动以来: from a happening that is dated until now. */
function readSinceHappening({ year, month }: Groups, frame: TimeFrame): ReadTime | null {
  const from = monthNamed(year, month ?? '1', frame)
  return from === null ? null : readSince(from, frame)
}

/** Months at the end of a year in which the new year is the one to come. */
const LATE_IN_YEAR = 10

function readNewYear(_groups: Groups, { today }: TimeFrame): ReadTime | null {
  if (today === null) return null
  const { year, month } = monthAround(today)
  const meant = month >= LATE_IN_YEAR ? year + 1 : year
  return { shape: 'year', from: january(meant), to: december(meant), lastDay: null, rule: 'new-year' }
}

const yearsAway: Readonly<Record<string, number>> = { 今: 0, 去: -1, 前: -2 }

/** 2023年7月至2024年6月; without a second month the stretch runs until today. */
function readMonthsOfYears({ year, month, lastYear, lastMonth }: Groups, frame: TimeFrame): ReadTime | null {
  const from = monthNamed(year, month, frame)
  if (from === null) return null
  if (lastMonth === undefined) return readSince(from, frame)
  const to = monthNamed(lastYear, lastMonth, frame)
  if (to === null || monthNumber(to) < monthNumber(from)) return null
  return { shape: 'stretch', from, to, lastDay: null, rule: 'months-of-years' }
}

function monthNamed(year: string | undefined, month: string | undefined, { thisYear }: TimeFrame): YearMonth | null {
  const number = numberOf(month ?? '')
  if (number === null || number < 1 || number > 12) return null
  if (/^\d{4}/.test(year ?? '')) return { year: Number(year?.slice(0, 4)), month: number }
  const away = yearsAway[year?.[0] ?? '']
  return thisYear === null || away === undefined ? null : { year: thisYear + away, month: number }
}
