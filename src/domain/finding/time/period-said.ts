import type { CalendarDate } from '../../calendar/calendar-date.ts'
import { monthSpan, type Period, periodTo } from '../../calendar/period.ts'
import { formatPeriodCode, parsePeriodCode } from '../../calendar/period-code.ts'
import { isProblem } from '../../errors.ts'
import type { Time } from '../finding.ts'
import type { Nature, Numbered } from './nature.ts'
import { monthAround, monthNumber, type TimeWord } from './time-word.ts'

/** How near a word of time stands to its number: right before it, in its clause, in its sentence, or further away. */
export type Nearness = 'direct' | 'clause' | 'sentence' | 'carried' | 'heading'

/** A word of time with the number it is about. */
export interface Attached {
  readonly word: TimeWord
  readonly nearness: Nearness
  readonly numbered: Numbered
  readonly nature: Nature
  readonly today: CalendarDate | null
  /** The stretch in which 现在 stands, when the text has just named one: what has flowed since its beginning. */
  readonly running: TimeWord | null
  /** True when no number stands between the word and this one. */
  readonly isFresh: boolean
}

/** The period and the last day that a word of time gives its number. */
export function timeSaid(attached: Attached): Time {
  const period = periodSaid(attached)
  const { word, numbered, nearness } = attached
  const deadline = numbered.sense.kind === 'target' ? (word.lastDay ?? periodTo(period)) : null
  return { period: formatPeriodCode(period), deadline, rule: `${word.rule}-${word.isBase ? 'of-start' : nearness}` }
}

function periodSaid(attached: Attached): Period {
  const { shape } = attached.word
  if (shape === 'now') return saidNow(attached)
  if (shape === 'point' || shape === 'by') return saidOfPoint(attached)
  return saidOfStretch(attached)
}

function until({ to }: Pick<TimeWord, 'to'>): Period {
  return { kind: 'until', to }
}

function stretch({ from, to }: Pick<TimeWord, 'from' | 'to'>): Period {
  return monthNumber(from) > monthNumber(to) ? monthSpan(to, to) : monthSpan(from, to)
}

function saidNow({ word, nature, running, numbered }: Attached): Period {
  if (nature === 'flow' && running !== null) return stretch({ from: running.from, to: word.to })
  return nature === 'flow' && !numbered.sense.cumulative ? stretch(word) : until(word)
}

/** 到2025年 of a flow is the year; 9月底前 of something done once is the point. */
function saidOfPoint(attached: Attached): Period {
  const { word, nature, numbered } = attached
  if (nature !== 'flow' || numbered.sense.cumulative) return until(word)
  const isOwnDay = word.shape === 'point' && word.lastDay !== null && numbered.sense.kind === 'target'
  if (isOwnDay) return stretch({ from: word.to, to: word.to })
  return isPartOfYear(attached) || reachesBack.has(word.rule) ? stretch(word) : until(word)
}

/** Points up to which something flows since January: the end of a quarter, 到2025年, the end of a plan. */
const reachesBack: ReadonlySet<string> = new Set(['quarter-end', 'to-year', 'end-of-span', 'five-year-plan-end'])

/** What is known to flow, and a share of a year's amount, reach back to January. */
function isPartOfYear({ word, numbered, nearness }: Attached): boolean {
  const { mention, indicator, subject } = numbered
  if (indicator !== null || numbered.sense.kind === 'actual' || nearness === 'carried' || nearness === 'heading')
    return true
  return mention.unit === '%' && word.lastDay === null && !/率$/.test(subject.subject)
}

function isWholeYear({ from, to }: TimeWord): boolean {
  return from.month === 1 && to.month === 12
}

function saidOfStretch(attached: Attached): Period {
  const { nature, numbered, word } = attached
  const { sense, indicator } = numbered
  if (sense.cumulative)
    return (isOwn(attached) || attached.isFresh) && indicator?.accumulation !== 'stock'
      ? passed(attached)
      : cumulative(attached)
  if (nature !== 'level') return passed(attached)
  if (attached.today !== null && stillRuns(attached)) return until({ to: monthAround(attached.today) })
  if (word.shape === 'stretch' && (isOwn(attached) || isWholeYear(word))) return stretch(word)
  return isWholeYear(word) && word.shape === 'year' ? stretch(word) : until(word)
}

/** 今年已整备1860亩，尚余740亩: what is left is left now. */
function stillRuns({ word, numbered, nearness, today }: Attached): boolean {
  if (numbered.sense.kind !== 'actual' || today === null || nearness === 'heading' || nearness === 'direct')
    return false
  const now = monthNumber(monthAround(today))
  return (
    (word.shape === 'year' || nearness !== 'clause') && monthNumber(word.from) <= now && monthNumber(word.to) >= now
  )
}

function cumulative(attached: Attached): Period {
  const { word, today, numbered } = attached
  const now = today === null ? null : monthAround(today)
  const runs = now !== null && numbered.sense.kind === 'actual' && monthNumber(word.to) > monthNumber(now)
  if (runs && monthNumber(word.from) <= monthNumber(now)) return until({ to: now })
  return attached.numbered.indicator?.accumulation === 'flow' ? passed(attached) : until(attached.word)
}

function isOwn({ nearness }: Attached): boolean {
  return nearness === 'direct' || nearness === 'clause'
}

/** 今年 of something that happened already is January to this month. */
function passed({ word, numbered, today }: Attached): Period {
  const isOver = word.shape === 'year' && numbered.sense.kind === 'actual'
  if (!isOver || today === null || monthNumber(monthAround(today)) > monthNumber(word.to)) return stretch(word)
  return stretch({ from: word.from, to: monthAround(today) })
}

/** The whole year of a period that is one year's; the period itself otherwise. */
export function wholeYearOf(code: string): Period | null {
  const period = parsePeriodCode(code)
  if (isProblem(period)) return null
  const { year } = monthAround(periodTo(period))
  return { kind: 'year', year }
}
