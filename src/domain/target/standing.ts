import { type CalendarDate, endOfMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import type { FigureAgeRule } from '../light/figure-age-rule.ts'
import type { Light, LightRule } from '../light/light-rule.ts'
import { bandFor } from '../light/light-rule.ts'
import type { Comparator } from '../quantity/comparator.ts'
import { divideExact, type Exact, exact, one, zero } from '../quantity/exact.ts'
import { convert, type UnitCode } from '../quantity/unit.ts'
import { judgedShare, type Pacing } from './pacing.ts'
import { isUpperLimit, type TargetValue, type TargetWindow } from './target.ts'

/** Why a light shows what it shows. */
export type LightReason =
  | 'ahead'
  | 'note'
  | 'behind'
  | 'met'
  | 'missed'
  | 'outdated'
  | 'not-reported'
  | 'not-split'
  | 'not-started'
  | 'no-rule'
  | 'no-number'

/** What is known of the world for one target: `value` in `unit`, up to the end of its period `periodTo`. */
export interface Observation {
  readonly comparator: Comparator
  readonly value: Exact
  readonly unit: UnitCode
  readonly periodTo: CalendarDate
}

/** Where a target stands on a day. Ratios: 1 is 100 %. Amounts in the target's unit. */
export interface Standing {
  readonly completion: Exact | null
  /** The pace by which the light judged, on `judgedOn`. */
  readonly pace: Exact
  /** The last day of what the value covers; the day asked about where the value reaches as far, or there is none. */
  readonly judgedOn: CalendarDate
  /** True when more months have ended without a newer value than the rule lets pass. */
  readonly isOutdated: boolean
  readonly behindPoints: Exact | null
  readonly missing: Exact | null
  readonly neededPerMonth: Exact | null
  readonly light: Light
  readonly reason: LightReason
}

const hundred = exact(100)

/** Decimal places kept in a completion rate: 0.000001 is a ten-thousandth of a percentage point. */
const ratioPlaces = 6

/**
 * Completion rate = (observation − base) ÷ (target − base), base 0 where none was stated.
 *
 * @returns ratio where 1 means exactly met (above 1 is allowed); null for an upper limit, a target without value, or no way to go
 * @example computeCompletion({ comparator: '>=', value: exact('120'), valueHigh: null, unit: '家', baseValue: null }, { comparator: '=', value: exact('84'), unit: '家' }) // 0.7
 */
export function computeCompletion(target: TargetValue, observation: Observation): Exact | null {
  if (target.value === null || isUpperLimit(target.comparator)) return null
  const base = target.baseValue ?? zero
  const way = target.value.minus(base)
  if (way.eq(zero)) return null
  const done = convert(observation.value, observation.unit, target.unit).minus(base)
  return divideExact(done, way, ratioPlaces)
}

/**
 * The day whose pace a value is held against: the last day that it covers, as far as that day has come. What the days after it brought
 * nobody has said yet.
 *
 * @example judgedDay({ periodTo: calendarDate('2026-09-30') }, calendarDate('2026-10-31')) // '2026-09-30'
 */
export function judgedDay(observation: Pick<Observation, 'periodTo'> | null, on: CalendarDate): CalendarDate {
  return observation && observation.periodTo < on ? observation.periodTo : on
}

/**
 * Where the target stands: completion against the pace by which the light judges, and the light that the rule in force gives.
 *
 * @param on the day asked about
 * @param pacing the paces on `judgedDay`, of the same target and window
 * @param observation null when nothing was reported for the window
 * @param rule null where the rulebook has none
 * @param ageRule null where the rulebook has none: a value is then never too old
 */
export function computeStanding(input: {
  readonly target: TargetValue
  readonly window: TargetWindow
  readonly observation: Observation | null
  readonly on: CalendarDate
  readonly rule: LightRule | null
  readonly ageRule: FigureAgeRule | null
  readonly pacing: Pacing
  readonly accumulation: 'flow' | 'stock' | 'ratio'
}): Standing {
  const { target, window, observation, on } = input
  const pace = judgedShare(input.pacing)
  const judgedOn = judgedDay(observation, on)
  const isOutdated = isTooOld(input)
  const completion = observation ? computeCompletion(target, observation) : null
  const behindPoints = completion ? pace.minus(completion).times(hundred) : null
  const missing = observation ? missingAmount(target, observation) : null
  const verdict = judge(input, completion, behindPoints)
  const { light, reason } = isOutdated ? withoutTrust(verdict, input) : verdict
  return {
    completion,
    pace,
    judgedOn,
    isOutdated,
    behindPoints,
    missing,
    neededPerMonth:
      input.accumulation === 'ratio' || on >= window.deadline ? null : neededPerMonth(missing, window, judgedOn),
    light,
    reason,
  }
}

type Verdict = Pick<Standing, 'light' | 'reason'>

function judge(
  { target, window, observation, on, rule }: Parameters<typeof computeStanding>[0],
  completion: Exact | null,
  behindPoints: Exact | null,
): Verdict {
  if (on < window.startsOn) return { light: 'none', reason: 'not-started' }
  if (target.value === null) return { light: 'none', reason: 'no-number' }
  if (!observation) return { light: 'none', reason: 'not-reported' }
  if (isUpperLimit(target.comparator)) return judgeLimit(target, target.value, observation)
  if (completion === null || behindPoints === null) return { light: 'none', reason: 'no-number' }
  if (isMet(target.comparator, completion, observation)) return { light: 'green', reason: 'met' }
  if (judgedDay(observation, on) >= window.deadline) return { light: 'red', reason: 'missed' }
  return rule ? judgeLag(rule, behindPoints) : { light: 'none', reason: 'no-rule' }
}

/** A value up to the deadline is the last that there will be; any other is too old when more months have ended since than the rule says. */
function isTooOld({ window, observation, on, ageRule }: Parameters<typeof computeStanding>[0]): boolean {
  if (!observation || ageRule === null || observation.periodTo >= window.deadline) return false
  return monthsEnded(on) - monthsEnded(observation.periodTo) > ageRule.mostMonths
}

/** Green says that all is well now, which an old value cannot; only what a flow has brought stays brought. */
function withoutTrust(verdict: Verdict, { accumulation, target }: Parameters<typeof computeStanding>[0]): Verdict {
  const isKept = verdict.reason === 'met' && accumulation === 'flow' && !isUpperLimit(target.comparator)
  return verdict.light === 'green' && !isKept ? { light: 'none', reason: 'outdated' } : verdict
}

function judgeLimit(target: TargetValue, limit: Exact, observation: Observation): Verdict {
  const value = convert(observation.value, observation.unit, target.unit)
  const isWithin = target.comparator === '<' ? value.lt(limit) : value.lte(limit)
  return isWithin ? { light: 'green', reason: 'met' } : { light: 'red', reason: 'missed' }
}

/** “超万亿” reported against “超万亿” promised is met although the two numbers are equal. */
function isMet(comparator: Comparator, completion: Exact, observation: Observation): boolean {
  const mustExceed = comparator === '>' && observation.comparator !== '>'
  return mustExceed ? completion.gt(one) : completion.gte(one)
}

function judgeLag(rule: LightRule, behindPoints: Exact): Verdict {
  const band = bandFor(rule, behindPoints)
  if (band === null) return { light: 'none', reason: 'no-rule' }
  if (band.light === 'green') return { light: 'green', reason: band.note ? 'note' : 'ahead' }
  return { light: band.light, reason: 'behind' }
}

function missingAmount(target: TargetValue, observation: Observation): Exact | null {
  if (target.value === null || isUpperLimit(target.comparator)) return null
  const left = target.value.minus(convert(observation.value, observation.unit, target.unit))
  return left.gt(zero) ? left : zero
}

const amountPlaces = 4

/** Missing amount ÷ months that the value does not cover to their end: those whose figure is still to come. */
function neededPerMonth(missing: Exact | null, window: TargetWindow, on: CalendarDate): Exact | null {
  if (missing === null || missing.eq(zero)) return null
  return divideExact(missing, exact(monthsLeft(window, on)), amountPlaces)
}

function monthsLeft({ startsOn, deadline }: TargetWindow, on: CalendarDate): number {
  const first = on < startsOn ? monthIndex(startsOn) : monthsEnded(on) + 1
  return monthIndex(deadline) - first + 1
}

/** Months that have ended on a day, from year 0 on. */
function monthsEnded(on: CalendarDate): number {
  return monthIndex(on) - Number(on !== endOfMonth(on))
}

function monthIndex(day: CalendarDate): number {
  return yearOf(day) * 12 + monthOf(day)
}
