import { periodTo } from '../../calendar/period.ts'
import { formatPeriodCode, parsePeriodCode } from '../../calendar/period-code.ts'
import { isProblem } from '../../errors.ts'
import type { Sense, Time } from '../finding.ts'
import { type Nature, type Numbered, natureOf } from './nature.ts'
import type { Found, Position } from './position.ts'
import { monthAround } from './time-word.ts'

/** A number whose time is known: later numbers may follow it. */
export interface Timed {
  readonly numbered: Numbered
  readonly position: Position
  readonly time: Time
}

/**
 * The time of a number that has no word of its own but leans on another: a part on its whole, a share or a change on what stands before it in
 * the sentence, a demand on the standing demand before it. Null for a number that stands on its own feet.
 */
export function followedBefore(
  numbered: Numbered,
  nature: Nature,
  position: Position,
  timed: readonly (Timed | null)[],
  found: Found | null,
): Time | null {
  const whole = wholeOf(numbered, timed)
  const isNewer = isSaidBehind(found, whole)
  if (whole !== null && !isNewer && !isBeginning(whole) && hasSameKind(numbered.sense, whole.numbered.sense))
    return asWhole(whole, numbered)
  const last = timed.at(-1) ?? null
  if (isSaidBehind(found, last)) return null
  const foundAt = found?.nearness ?? null
  if (
    last === null ||
    last.position.sentence !== position.sentence ||
    !hasSameKind(numbered.sense, last.numbered.sense)
  )
    return null
  if (
    found === null &&
    last.time.rule.endsWith('-at-event') &&
    numbered.sense.change === null &&
    numbered.mention.unit === last.numbered.mention.unit
  )
    return follow(last, 'as-before')
  if (nature === 'open' && foundAt !== 'sentence' && !isBeginning(last) && last.time.rule !== 'none')
    return follow(last, 'as-before')
  if (isFlowAfterLevel(numbered, nature, last)) return null
  if (leans(numbered, nature, last) && !isBeginning(last)) return follow(last, 'as-before')
  return last.time.rule === 'standing-demand' && !hasWordBetween(last, numbered)
    ? follow(last, 'standing-demand')
    : null
}

/** A word of time that stands behind a number is nearer than what that number says. */
function isSaidBehind(found: Found | null, number: Timed | null): boolean {
  if (found === null || number === null || found.nearness === 'heading') return false
  return found.word.start >= number.numbered.mention.end
}

const left = /仍|尚|还[有剩差]|剩|未|没/

/** What is left of what has flowed is left at its end. */
function asWhole(whole: Timed, { subject, sense, before, after }: Numbered): Time {
  const period = whole.time.period
  const isLeft = sense.kind === 'actual' && left.test(subject.subject + before.slice(-8) + after.slice(0, 6))
  if (!isLeft || period === null || period.startsWith('..')) return follow(whole, 'as-whole')
  return { ...follow(whole, 'rest-of-whole'), period: endOf(period) }
}

function endOf(code: string): string {
  const period = parsePeriodCode(code)
  if (isProblem(period)) return code
  return formatPeriodCode({ kind: 'until', to: monthAround(periodTo(period)) })
}

/** A growth of what flows is not of the point at which a level before it stands. */
function isFlowAfterLevel({ sense, subject }: Numbered, nature: Nature, last: Timed): boolean {
  if (nature !== 'flow' || sense.change === null) return false
  return (
    last.time.period?.startsWith('..') === true &&
    natureOf(last.numbered) === 'level' &&
    /速|产值|收入|投资|税/.test(subject.subject)
  )
}

function wholeOf({ sense }: Numbered, timed: readonly (Timed | null)[]): Timed | null {
  return sense.partOf === null ? null : (timed[sense.partOf] ?? null)
}

function hasSameKind(a: Sense, b: Sense): boolean {
  return a.kind === b.kind
}

const sum = /合计|共计|总计/

/** Shares, differences and sums speak of what was just named; a ratio that stands for itself does not. */
function leans({ mention, indicator, sense, before, subject }: Numbered, nature: Nature, last: Timed): boolean {
  if (sense.change !== null && sense.change.kind !== 'multiple') return sense.change.basis !== 'yearly'
  if (mention.unit === '%') return indicator === null ? nature !== 'level' : indicator.id === 'year-plan-completion'
  return sum.test(before) || (/总投资$/.test(subject.subject) && /签约/.test(last.numbered.subject.subject))
}

/** 由2021年的33%: the time of where a way begins is that of nothing else. */
function isBeginning({ time }: Timed): boolean {
  return time.rule.startsWith('start-') || time.rule.endsWith('-of-start')
}

function hasWordBetween({ numbered }: Timed, { mention }: Numbered): boolean {
  return mention.start - numbered.mention.end > 40
}

function follow({ time }: Timed, rule: string): Time {
  return { ...time, rule }
}
