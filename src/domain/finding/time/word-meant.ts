import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { YearMonth } from '../../calendar/period.ts'
import type { Numbered } from './nature.ts'
import type { Found, Position } from './position.ts'
import { january, monthAround, monthNumber, type TimeWord } from './time-word.ts'
import { lastOfThatName } from './year-unsaid.ts'

/** What a word of time means of something that has happened: its year, and up to when it is counted. */
export function wordMeant({ word, nearness }: Found, position: Position): TimeWord {
  const { today } = position
  return counted(reported(yearMeant(last(word, nearness, position), position, today), position, today), position)
}

/** What has happened was in the last month of its name; headings know theirs. */
function last(word: TimeWord, nearness: Found['nearness'], { text, today }: Position): TimeWord {
  return nearness === 'heading' ? word : lastOfThatName(word, text.slice(word.start, word.end), today)
}

/** 2024年末…，全年…: the whole year of what happened is the year that was named right before it, when today's is not over. */
function yearMeant(word: TimeWord, { text, timed }: Position, today: CalendarDate | null): TimeWord {
  if (text.slice(word.start, word.end) !== '全年' || isPast(word.to, today)) return word
  const before = timed.words.findLast(({ end, isBase }) => end <= word.start && !isBase)
  if (before === undefined || before.to.month !== 12 || before.to.year >= word.to.year) return word
  return { ...word, from: january(before.to.year), to: before.to, rule: 'year-before' }
}

/** 今年 in a report on the first three quarters is the first three quarters. */
function reported(word: TimeWord, { timed }: Position, today: CalendarDate | null): TimeWord {
  if (word.shape !== 'year' || today === null) return word
  const report = timed.above.find(
    ({ shape, from, to }) =>
      shape === 'stretch' &&
      from.year === word.to.year &&
      from.month === 1 &&
      monthNumber(to) <= monthNumber(monthAround(today)),
  )
  return report === undefined ? word : { ...report, rule: `${word.rule}-of-report` }
}

/** 截至9月底，今年…: what has flowed until the day that is named. */
function counted(word: TimeWord, { timed, sentence, today }: Position): TimeWord {
  if (word.shape !== 'so-far' && word.shape !== 'year') return word
  const until = timed.words.find(
    ({ shape, rule, start, end, to, isBase }) =>
      shape === 'point' &&
      !isBase &&
      !rule.startsWith('start') &&
      start >= sentence.start &&
      end <= sentence.end &&
      to.year === word.to.year &&
      isPast(to, today),
  )
  return until === undefined || monthNumber(until.to) < monthNumber(word.from) ? word : { ...word, to: until.to }
}

function isPast(month: YearMonth, today: CalendarDate | null): boolean {
  return today === null || monthNumber(month) <= monthNumber(monthAround(today))
}

/** 年均: of the several years that were named last. */
export function severalYears({ timed }: Position, { mention }: Numbered): TimeWord | null {
  const isSeveral = ({ from, to }: TimeWord) => to.year > from.year
  return (
    timed.words.findLast((word) => word.end <= mention.start && isSeveral(word)) ??
    timed.above.findLast(isSeveral) ??
    null
  )
}

/** The stretch named before in the paragraph that still runs when the text says 现在. */
export function runningBefore({ timed }: Position, now: TimeWord): TimeWord | null {
  if (now.shape !== 'now') return null
  const before = timed.words.filter(({ start }) => start < now.start)
  return (
    before.findLast(({ shape, to }) => (shape === 'stretch' || shape === 'year') && to.year === now.to.year) ?? null
  )
}
