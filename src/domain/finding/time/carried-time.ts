import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { Mention, Sense } from '../finding.ts'
import { countable, type Nature, type Numbered } from './nature.ts'
import type { Found, Position } from './position.ts'
import { monthAround, monthNumber, type TimeWord } from './time-word.ts'

export function carried(numbered: Numbered, nature: Nature, { timed, heard, today }: Position): Found | null {
  const { mention, sense } = numbered
  const inBlock = timed.words.filter(({ end }) => end <= mention.start)
  const fitting = (word: TimeWord) =>
    carriesOn(word, nature) && isMeantFor(word, numbered) && fits(word, numbered, today)
  const before =
    sense.kind === 'target' || timed.startsSection ? [] : heard.filter((word) => crosses(word, nature, mention, today))
  const word = lastOnward(inBlock.filter(fitting), sense) ?? before.findLast(fitting)
  return word === undefined || isOverFor(word, numbered, nature, today) ? null : { word, nearness: 'carried' }
}

/** The last word, unless it looks back: 1—8月…。2020年为180亿元。 the next sentence speaks of this year again. */
function lastOnward(words: readonly TimeWord[], { kind }: Sense): TimeWord | undefined {
  if (kind !== 'actual') return words.at(-1)
  const latest = Math.max(...words.map(({ to }) => to.year))
  return words.findLast(({ to }) => to.year === latest)
}

/** What stands does not stand in a year that is over when another sentence named it. */
export function isOverFor(word: TimeWord, { sense }: Numbered, nature: Nature, today: CalendarDate | null): boolean {
  if (sense.kind !== 'actual' || nature !== 'level' || today === null || word.shape === 'point') return false
  return word.from.month === 1 && word.to.month === 12 && word.to.year < monthAround(today).year
}

/** A day holds for its sentence; a week, and what a paper calls 本期, for the paragraph. */
function carriesOn({ shape, isBase, isAside, isHappening, rule }: TimeWord, nature: Nature): boolean {
  if (isBase || isAside || isHappening || (shape === 'now' && nature === 'flow')) return false
  return shape !== 'day' || rule === 'week' || rule === 'these-days'
}

/** Into the next paragraph a stretch goes on for what flows, a point for what stands. */
function crosses(word: TimeWord, nature: Nature, { unit }: Mention, today: CalendarDate | null): boolean {
  const { shape } = word
  const isEnd = shape === 'point' || isJustOver(word, today)
  if (nature === 'open') return isEnd && countable.has(unit)
  return nature === 'level' ? isEnd || shape === 'now' : shape !== 'day'
}

/** Months for which papers still report of a stretch that is over. */
const REPORTED_FOR = 2

/** 前8个月, said in September: what stands is counted at its end. */
function isJustOver({ shape, from, to }: TimeWord, today: CalendarDate | null): boolean {
  if (shape !== 'stretch' || today === null || from.month !== 1) return false
  const since = monthNumber(monthAround(today)) - monthNumber(to)
  return since > 0 && since <= REPORTED_FOR
}

/** What has happened does not lie ahead, what is wanted is not over. */
export function fits({ from, to, shape }: TimeWord, { sense }: Numbered, today: CalendarDate | null): boolean {
  if (today === null) return true
  const now = monthNumber(monthAround(today))
  if (sense.kind === 'target') return monthNumber(to) >= now && shape !== 'now'
  return monthNumber(from) <= now && (shape === 'stretch' || shape === 'year' || monthNumber(to) <= now)
}

/** What is so already is in no years ahead; what a year was to bring is not the time of what came of it. */
export function isMeantFor({ isBase, shape, rule }: TimeWord, { sense }: Numbered): boolean {
  if (isBase) return false
  if (sense.kind !== 'actual') return true
  return shape !== 'ahead' && rule !== 'task-of-year'
}
