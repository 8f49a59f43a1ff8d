import type { CalendarDate } from '../../calendar/calendar-date.ts'
import { type Period, periodTo } from '../../calendar/period.ts'
import { formatPeriodCode } from '../../calendar/period-code.ts'
import type { Mention, Sense, Subject, Time } from '../finding.ts'
import type { Reading } from '../reading.ts'
import type { KnownIndicator } from '../text-card.ts'
import { directWord, findWord } from './attach.ts'
import { dealtTime } from './dealt-times.ts'
import { followedBefore, type Timed } from './followed.ts'
import { countable, type Nature, type Numbered, natureIn, natureOf } from './nature.ts'
import { timeSaid, wholeYearOf } from './period-said.ts'
import type { Found, Position } from './position.ts'
import { timedBlocks } from './section-times.ts'
import { monthAround } from './time-word.ts'
import { timelessBecause } from './timeless.ts'
import { walkMentions } from './walk-mentions.ts'
import { timeOnWay } from './ways.ts'
import { runningBefore, severalYears, wordMeant } from './word-meant.ts'

const nothing: Time = { period: null, deadline: null, rule: 'none' }

/** Period and deadline of each mention. */
export function timesOf(reading: Reading, senses: readonly Sense[], subjects: readonly Subject[]): readonly Time[] {
  const today = reading.card.event ?? reading.card.published
  const indicators = new Map(reading.lexicon.indicators.map((indicator) => [indicator.id, indicator]))
  const timed: (Timed | null)[] = []
  for (const [index, { position, before, after }] of walkMentions(reading, timedBlocks(reading), today).entries()) {
    const [mention, sense, subject] = [reading.mentions[index], senses[index], subjects[index]]
    const isWhole = mention !== undefined && sense !== undefined && subject !== undefined && position !== null
    if (!isWhole) timed.push(null)
    else {
      const numbered = { mention, sense, subject, before, after, indicator: indicatorOf(subject, indicators) }
      timed.push({
        numbered,
        position,
        time: timeOf(numbered, position, timed, {
          before: reading.mentions.slice(Math.max(0, index - 8), index),
          today,
        }),
      })
    }
  }
  return timed.map((one) => one?.time ?? nothing)
}

function indicatorOf({ indicator }: Subject, indicators: ReadonlyMap<string, KnownIndicator>): KnownIndicator | null {
  return indicator === null ? null : (indicators.get(indicator) ?? null)
}

function timeOf(
  numbered: Numbered,
  position: Position,
  timed: readonly (Timed | null)[],
  { before, today }: { readonly before: readonly Mention[]; readonly today: CalendarDate | null },
): Time {
  const nature = natureOf(numbered)
  const said = (found: Found) => saidOf(found, numbered, natureIn(numbered, nature, found.word), position, today)
  const dealt = dealtTime(numbered.mention, position, before)
  if (dealt !== null) return said(dealt)
  const direct = directWord(numbered, position)
  if (direct !== null) return said({ word: direct, nearness: 'direct' })
  const onWay = timeOnWay(numbered, position, timed)
  if (onWay !== null) return onWay
  const found = findWord(numbered, nature, position)
  const followed = found?.nearness === 'clause' ? null : followedBefore(numbered, nature, position, timed, found)
  if (followed !== null) return followed
  const timeless = timelessBecause(
    numbered,
    found,
    position.text.slice(Math.max(position.sentence.start, numbered.mention.start - 80), numbered.mention.start),
  )
  if (timeless !== null) return { ...nothing, rule: timeless }
  return found === null ? withoutWords(numbered, nature, today) : ofYearTask(said(found), numbered)
}

function saidOf(
  { word, nearness }: Found,
  numbered: Numbered,
  nature: Nature,
  position: Position,
  today: CalendarDate | null,
): Time {
  const meant = numbered.sense.kind === 'actual' ? wordMeant({ word, nearness }, position) : word
  const spread = numbered.sense.change?.basis === 'yearly' ? (severalYears(position, numbered) ?? meant) : meant
  const running = runningBefore(position, word)
  const isFresh = nearness !== 'heading' && word.start >= position.lastNumber
  return timeSaid({ word: spread, nearness, numbered, today, nature, running, isFresh })
}

/** The plan of the year, named beside what was done in a part of it: 占年度计划300亿元的80.6%. */
function ofYearTask(time: Time, numbered: Numbered): Time {
  if (numbered.sense.kind !== 'target' || time.period === null || numbered.mention.unit === '%') return time
  const year = isYearTask(numbered) ? wholeYearOf(time.period) : null
  return year === null ? time : { period: formatPeriodCode(year), deadline: periodTo(year), rule: 'task-of-year' }
}

function isYearTask({ before, after }: Numbered): boolean {
  return /(?:全年|年度|年初)[^，；]{0,12}$/.test(before) || /^的?(?:年度)?(?:任务|计划|目标)/.test(after)
}

/** A level without any word of time stands in the month of the event. */
function withoutWords(numbered: Numbered, nature: Nature, today: CalendarDate | null): Time {
  const { sense, mention } = numbered
  if (today === null) return nothing
  if (sense.kind === 'target' && isYearTask(numbered)) return { ...thisYearOf(today), rule: 'task-of-this-year' }
  if (sense.kind !== 'actual') return nothing
  if (nature === 'open' && countable.has(mention.unit)) return { ...untilNow(today), rule: 'count-at-event' }
  if (nature !== 'level') return nothing
  return { ...untilNow(today), rule: 'level-at-event' }
}

function untilNow(today: CalendarDate): Omit<Time, 'rule'> {
  return { period: formatPeriodCode({ kind: 'until', to: monthAround(today) }), deadline: null }
}

function thisYearOf(today: CalendarDate): Omit<Time, 'rule'> {
  const year: Period = { kind: 'year', year: monthAround(today).year }
  return { period: formatPeriodCode(year), deadline: periodTo(year) }
}
