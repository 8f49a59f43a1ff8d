import { type CalendarDate, lastDayOf, monthOf, yearOf } from '../calendar/calendar-date.ts'
import { elapsedShare } from '../calendar/elapsed-share.ts'
import type { PaceKind, PaceRule } from '../light/pace-rule.ts'
import { type Exact, one, roundExact, zero } from '../quantity/exact.ts'
import { type LearnedCurve, learnCurve, learnedShareOn } from './learned-pace.ts'
import type { MonthEnd } from './month-end.ts'
import { isUpperLimit, type TargetValue, type TargetWindow } from './target.ts'

/** Why past years teach a target nothing. */
export type NoLearnedPace = 'window' | 'stock' | 'ratio' | 'limit' | 'no-rule' | 'no-history'

/** What a pace expects on a day: the share (1 = 100 %) and, where the target has a number, the value in the target’s unit. */
export interface Expected {
  readonly share: Exact
  readonly value: Exact | null
}

export interface LearnedPace extends Expected {
  readonly curve: LearnedCurve
  /** True when the place has no finished year of its own and the wider place’s years were taken. */
  readonly isBorrowed: boolean
}

/** The two paces of a target on a day, and which of them the light judges by. */
export interface Pacing {
  readonly judgedBy: PaceKind
  readonly straight: Expected
  readonly learned: LearnedPace | NoLearnedPace
}

/** Decimal places of a share: as in a completion rate. */
const sharePlaces = 6
const amountPlaces = 4

/**
 * 序时进度 on a day: whole months elapsed ÷ months in the window (25 % after the first quarter, 50 % after the half-year).
 *
 * @source city government report on key projects, 2024-04-25: 30.1 % is 5.1 points ahead after the first quarter
 */
export function computePace(window: TargetWindow, on: CalendarDate): Exact {
  return elapsedShare(window.startsOn, window.deadline, on)
}

/**
 * Straight pace, and beside it the one learned from finished years. The light goes by the straight line, the field’s 序时进度, unless the
 * rule says otherwise and there is a learned one.
 *
 * Past years teach a flow that is promised for one calendar year. A stock and a ratio do not begin at nothing in January, an upper limit
 * is not worked off, and a window of another length has no past of its own shape.
 *
 * @param own month ends of the indicator at the target’s place, in one unit
 * @param wider the same at the city, for a place without a finished year of its own
 * @param rule null where the rulebook has none
 */
export function computePacing(input: {
  readonly target: TargetValue
  readonly window: TargetWindow
  readonly on: CalendarDate
  readonly accumulation: 'flow' | 'stock' | 'ratio'
  readonly rule: PaceRule | null
  readonly own: readonly MonthEnd[]
  readonly wider: readonly MonthEnd[]
}): Pacing {
  const { target, window, on, rule } = input
  const straight = expectedAt(target, computePace(window, on))
  const learned = learnPace(input)
  const judgedBy = rule !== null && typeof learned === 'object' ? rule.judgedBy : 'straight'
  return { judgedBy, straight, learned }
}

/** The share against which the light holds completion. */
export function judgedShare({ judgedBy, straight, learned }: Pacing): Exact {
  return judgedBy === 'learned' && typeof learned === 'object' ? learned.share : straight.share
}

/** What both paces expect at a month’s end; shares, 1 = 100 %. */
export interface CurvePoint {
  readonly day: CalendarDate
  readonly straight: Exact
  readonly learned: Exact | null
}

/** Both paces at each month’s end in the window; the last is the deadline. */
export function computeCurve({ learned }: Pacing, window: TargetWindow): CurvePoint[] {
  return monthEndsIn(window).map((day) => ({
    day,
    straight: roundExact(computePace(window, day), sharePlaces),
    learned: typeof learned === 'string' ? null : roundExact(shareOn(learned.curve, window, day), sharePlaces),
  }))
}

function monthEndsIn({ startsOn, deadline }: TargetWindow): CalendarDate[] {
  const first = yearOf(startsOn) * 12 + monthOf(startsOn) - 1
  const last = yearOf(deadline) * 12 + monthOf(deadline) - 1
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const index = first + offset
    return offset === last - first ? deadline : lastDayOf(Math.floor(index / 12), (index % 12) + 1)
  })
}

function learnPace(input: Parameters<typeof computePacing>[0]): LearnedPace | NoLearnedPace {
  const { target, window, on, rule, own, wider } = input
  const obstacle = obstacleTo(input)
  if (obstacle !== null) return obstacle
  if (rule === null) return 'no-rule'
  const year = yearOf(window.startsOn)
  const ownCurve = learnCurve(own, rule, year)
  const curve = ownCurve ?? learnCurve(wider, rule, year)
  if (curve === null) return 'no-history'
  return { ...expectedAt(target, shareOn(curve, window, on)), curve, isBorrowed: ownCurve === null }
}

function obstacleTo({
  target,
  window,
  accumulation,
}: Parameters<typeof computePacing>[0]): 'window' | 'stock' | 'ratio' | 'limit' | null {
  if (accumulation !== 'flow') return accumulation
  if (isUpperLimit(target.comparator)) return 'limit'
  return isCalendarYear(window) ? null : 'window'
}

function isCalendarYear({ startsOn, deadline }: TargetWindow): boolean {
  const year = startsOn.slice(0, 4)
  return startsOn === `${year}-01-01` && deadline === `${year}-12-31`
}

function shareOn(curve: LearnedCurve, { startsOn, deadline }: TargetWindow, on: CalendarDate): Exact {
  if (on < startsOn) return zero
  return on >= deadline ? one : learnedShareOn(curve, on)
}

function expectedAt({ value, baseValue, comparator }: TargetValue, share: Exact): Expected {
  const rounded = roundExact(share, sharePlaces)
  if (value === null || isUpperLimit(comparator)) return { share: rounded, value: null }
  const base = baseValue ?? zero
  return { share: rounded, value: roundExact(base.plus(share.times(value.minus(base))), amountPlaces) }
}
