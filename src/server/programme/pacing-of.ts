import type { z } from 'zod'
import type { paceCurveShape, pacingShape } from '#contract/pacing.ts'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import type { PaceRule } from '#domain/light/pace-rule.ts'
import { roundExact, toText } from '#domain/quantity/exact.ts'
import { type MonthEnd, monthEndsOf } from '#domain/target/month-end.ts'
import { computeCurve, computePacing, type Expected, type LearnedPace, type Pacing } from '#domain/target/pacing.ts'
import type { TargetValue, TargetWindow } from '#domain/target/target.ts'
import { presentPlace } from '../place/present.ts'
import { cityPlace, type Reference } from '../place/reference.ts'
import type { LedgerStatement } from '../statistic/statement.ts'
import type { History, StandingContext } from './standing-context.ts'

/** The paces of a target, with what a reader must know of the past that they were learned from. */
export interface ShownPacing extends Pacing {
  readonly paceRule: PaceRule | null
  /** True when some of the figures that taught it are invented. */
  readonly isSynthetic: boolean
}

/**
 * The paces on a day. What is approved of the past teaches: so that everybody who may see a target sees one pace.
 *
 * @param on the day on which the light judges
 */
export function pacingOf(
  target: TargetValue,
  window: TargetWindow,
  context: StandingContext,
  on: CalendarDate,
): ShownPacing {
  const { history, accumulation, paceRule } = context
  const endsOf = (taught: readonly LedgerStatement[]) => approvedEnds(taught, accumulation, target)
  const pacing = computePacing({
    ...{ target, window, accumulation, on },
    rule: paceRule,
    own: endsOf(history.own),
    wider: endsOf(history.city),
  })
  return { ...pacing, paceRule, isSynthetic: isTaughtBySynthetic(pacing, history) }
}

/** Month ends of approved figures, in the target's unit. */
export function approvedEnds(
  statements: readonly LedgerStatement[],
  accumulation: StandingContext['accumulation'],
  { unit }: TargetValue,
): MonthEnd[] {
  return monthEndsOf(
    statements.filter(({ row }) => row.approval === 'approved'),
    accumulation,
    unit,
  )
}

function isTaughtBySynthetic({ learned }: Pacing, { own, city }: History): boolean {
  if (typeof learned === 'string') return false
  const taught = learned.isBorrowed ? city : own
  return taught.some(({ row, periodTo }) => row.synthetic && learned.curve.years.includes(yearOf(periodTo)))
}

export function presentPacing(pacing: ShownPacing, reference: Reference): z.input<typeof pacingShape> {
  const { judgedBy, straight, learned, paceRule } = pacing
  return {
    judgedBy,
    straight: presentExpected(straight),
    learned: typeof learned === 'string' ? null : presentLearned(learned, pacing.isSynthetic, reference),
    without: typeof learned === 'string' ? learned : null,
    rule: paceRule && {
      id: paceRule.id,
      version: paceRule.version,
      name: paceRule.name,
      certainty: paceRule.certainty,
    },
  }
}

const weightPlaces = 4

function presentLearned(learned: LearnedPace, synthetic: boolean, reference: Reference) {
  const { curve, isBorrowed } = learned
  return {
    ...presentExpected(learned),
    years: [...curve.years],
    weight: toText(roundExact(curve.weight, weightPlaces)),
    interpolated: curve.interpolated,
    borrowedFrom: isBorrowed ? presentPlace(cityPlace(reference)) : null,
    synthetic,
  }
}

/** Both paces at each month's end of the window. */
export function presentCurve(pacing: Pacing, window: TargetWindow): z.input<typeof paceCurveShape> {
  return computeCurve(pacing, window).map(({ day, straight, learned }) => ({
    day,
    straight: toText(straight),
    learned: learned && toText(learned),
  }))
}

function presentExpected({ share, value }: Expected) {
  return { share: toText(share), value: value && toText(value) }
}
