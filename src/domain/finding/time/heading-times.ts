import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { YearMonth } from '../../calendar/period.ts'
import type { Block } from '../../text/clean-text.ts'
import { scanTimes } from './scan-times.ts'
import { isCounted, monthAround, monthNumber, type TimeFrame, type TimeWord } from './time-word.ts'
import { lastOfThatName } from './year-unsaid.ts'

/** What a heading says of time, and how deep it stands. */
export interface Heading {
  readonly level: number
  readonly words: readonly TimeWord[]
}

/** Today, and its year, which may be known without the day. */
export interface Now {
  readonly today: CalendarDate | null
  readonly thisYear: number | null
}

const emptyFrame = { spans: [], lastYear: null, month: null, reported: null }

/** The title of the card, when the text itself may have lost it; a weekly or daily paper speaks of its own week. */
export function titleHeading(title: string | null, { today, thisYear }: Now): Heading[] {
  if (title === null) return []
  const read = scanTimes(title, { start: 0, end: title.length }, { ...emptyFrame, today, thisYear, year: thisYear })
  const words = headingWords(title, reportedLast(read, title, today))
  if (words.length > 0) return [{ level: 0, words }]
  return today !== null && isPeriodical.test(title) ? [{ level: 0, words: [issueWord(today)] }] : []
}

const planned = /计划|安排|要点|打算|目标|预告|方案/

/** 12月份通报 of January tells of the December before. */
export function reportedLast(
  words: readonly TimeWord[],
  text: string,
  today: CalendarDate | null,
): readonly TimeWord[] {
  return words.map((word) => {
    const isPlan = planned.test(text.slice(word.end, word.end + 20))
    return isPlan ? word : lastOfThatName(word, text.slice(word.start, word.end), today)
  })
}

const isPeriodical = /一周|周报|周动态|双周|旬报|日报|每日|每周|快报/

function issueWord(today: CalendarDate): TimeWord {
  const month = monthAround(today)
  return {
    start: 0,
    end: 0,
    shape: 'day',
    from: month,
    to: month,
    lastDay: null,
    isBase: false,
    isAside: false,
    isHappening: false,
    rule: 'issue-of-periodical',
  }
}

/** A meeting's name says when people met, not of what they speak; a day in a heading is the day of the paper. */
function headingWords(text: string, words: readonly TimeWord[]): readonly TimeWord[] {
  return words.filter(
    ({ shape, end, rule }) =>
      (shape === 'stretch' || shape === 'year' || shape === 'ahead' || rule === 'week' || isCounted({ shape, rule })) &&
      !/^[^，。（）]{0,10}(?:会议?(?:上|$)|讲话)/.test(text.slice(end)),
  )
}

export function addHeading(headings: Heading[], block: Block, read: readonly TimeWord[]): void {
  const words = read.filter(({ shape }) => shape === 'stretch' || shape === 'year' || shape === 'ahead')
  if (block.level > 0 && words.length > 0) headings.push({ level: block.level, words })
}

export function dropDeeper(headings: Heading[], level: number): void {
  while ((headings.at(-1)?.level ?? -1) >= level) headings.pop()
}

export function frameUnder(
  { today, thisYear }: Now,
  above: readonly TimeWord[],
  heard: readonly TimeWord[],
): TimeFrame {
  const years = above.filter(({ from, to }) => from.year === to.year).map(({ to }) => to.year)
  const only = new Set(years).size === 1 ? years[0] : undefined
  const spans = [...above, ...heard]
    .filter(({ from, to }) => from.year < to.year)
    .map(({ from, to }) => [from.year, to.year] as const)
  const months = above.filter(({ from, to, shape }) => shape === 'stretch' && monthNumber(from) === monthNumber(to))
  const month = months.length === 1 ? (months[0]?.to ?? null) : null
  return {
    today,
    month,
    thisYear,
    year: only ?? thisYear,
    spans,
    lastYear: only ?? null,
    reported: endOfReport(above, today),
  }
}

/** The last month of the one stretch of a year that the headings name, when it is over. */
function endOfReport(above: readonly TimeWord[], today: CalendarDate | null): YearMonth | null {
  const [stretch, ...others] = above.filter(({ shape }) => shape === 'stretch' || shape === 'year')
  if (stretch === undefined || others.length > 0 || stretch.from.year !== stretch.to.year) return null
  return today !== null && monthNumber(stretch.to) <= monthNumber(monthAround(today)) ? stretch.to : null
}
