import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { Sense } from '../finding.ts'
import { carried, fits, isMeantFor, isOverFor } from './carried-time.ts'
import type { Nature, Numbered } from './nature.ts'
import type { Found, Position } from './position.ts'
import { monthAround, monthNumber, type TimeWord } from './time-word.ts'

const joint = /^(?:同期)?的?(?:为|约|达到?|是|：|就有|有|，?共|仅|分别为|只有|仅有|仅为|才|只是|不到|不足)?$/

/** The word of time that stands right before a number; what others are held against may be the number's own here. */
export function directWord({ mention, sense }: Numbered, { text, timed, sentence }: Position): TimeWord | null {
  const word = timed.words.findLast(({ end }) => end <= mention.start)
  if (word === undefined || word.start < sentence.start) return null
  if (word.isBase && sense.change !== null && word.rule !== 'same-months') return null
  return joint.test(text.slice(word.end, mention.start)) ? word : null
}

/** The word of time of a number: in its clause, in its sentence, before it in the paragraph, in the paragraphs before, above it. */
export function findWord(numbered: Numbered, nature: Nature, position: Position): Found | null {
  if (position.timed.isRow) return inColumn(position) ?? fromHeading(numbered, position)
  const near = inClause(numbered, position) ?? stillSo(inSentence(numbered, position), numbered, nature, position)
  if (near !== null || numbered.sense.kind === 'forecast') return near
  return carried(numbered, nature, position) ?? fromHeading(numbered, position)
}

/** A cell has the time of its column. */
function inColumn({ timed, sentence, clause }: Position): Found | null {
  const column = sentence.clauses.indexOf(clause)
  const word = timed.columns[column]?.at(-1)
  return word === undefined ? null : { word, nearness: 'clause' }
}

function inClause(numbered: Numbered, position: Position): Found | null {
  const { mention, sense } = numbered
  const { timed, clause, nextStart, today } = position
  const own = timed.words.filter(
    (word) => word.start >= clause.start && word.start < clause.end && isMeantFor(word, numbered),
  )
  const before = own.findLast((word) => word.end <= mention.start)
  const word =
    before ?? own.find((one) => one.start >= mention.end && one.start < nextStart && !isAhead(one, sense, today))
  return word === undefined ? null : { word, nearness: 'clause' }
}

/** A last day that lies ahead is not the time of what is so already. */
function isAhead({ from, to, shape }: TimeWord, { kind }: Sense, today: CalendarDate | null): boolean {
  if (kind !== 'actual' || today === null) return false
  const now = monthNumber(monthAround(today))
  return shape === 'by' ? monthNumber(to) >= now : monthNumber(from) > now
}

function inSentence(numbered: Numbered, position: Position): Found | null {
  const { timed, sentence } = position
  const word = timed.words.findLast(
    (one) =>
      one.start >= sentence.start && one.end <= numbered.mention.start && !one.isHappening && isMeantFor(one, numbered),
  )
  return word === undefined ? null : { word, nearness: 'sentence' }
}

/** 去年结转的项目中，仍有4个没有复工: what is still so is not so in a year that is over. */
function stillSo(found: Found | null, numbered: Numbered, nature: Nature, { today }: Position): Found | null {
  const isOver = found !== null && /[仍尚还]/.test(numbered.before) && isOverFor(found.word, numbered, nature, today)
  return isOver ? null : found
}

/** A plan's heading names its time last: 2023年工作总结和2024年工作打算. */
function plannedFor(above: readonly TimeWord[], fitting: readonly TimeWord[]): TimeWord | undefined {
  const isStretch = ({ shape, rule }: TimeWord) => shape !== 'point' && shape !== 'day' && !rule.startsWith('told')
  return fitting.findLast(isStretch) ?? above.findLast(isStretch)
}

/** A report's heading names its time first; a year that still runs gives way to the day up to which it is counted. */
function reportedOf(fitting: readonly TimeWord[], today: CalendarDate | null): TimeWord | undefined {
  const [first] = fitting
  const counted = fitting.find(({ shape }) => shape === 'point')
  if (first === undefined || counted === undefined || today === null) return first
  return monthNumber(first.to) > monthNumber(monthAround(today)) ? counted : first
}

function fromHeading(numbered: Numbered, { timed, today }: Position): Found | null {
  const fitting = timed.above.filter((word) => fits(word, numbered, today))
  const word = numbered.sense.kind === 'target' ? plannedFor(timed.above, fitting) : reportedOf(fitting, today)
  return word === undefined ? null : { word, nearness: 'heading' }
}
