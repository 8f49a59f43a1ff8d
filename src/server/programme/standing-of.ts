import type { z } from 'zod'
import type { standingShape } from '#contract/programme.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LightRule } from '#domain/light/light-rule.ts'
import { toText } from '#domain/quantity/exact.ts'
import { figureForTarget } from '#domain/statistic/figure-choice.ts'
import { disagree } from '#domain/statistic/statement.ts'
import { judgedShare } from '#domain/target/pacing.ts'
import { computeStanding, judgedDay, type Standing } from '#domain/target/standing.ts'
import type { TargetValue, TargetWindow } from '#domain/target/target.ts'
import type { Reference } from '../place/reference.ts'
import { exactOrNull, type LedgerStatement, presentStatement, unitOf } from '../statistic/statement.ts'
import { pacingOf, presentPacing, type ShownPacing } from './pacing-of.ts'
import type { StandingContext } from './standing-context.ts'

/** A standing together with the figure and the rule it came from. */
export interface ShownStanding extends Omit<Standing, 'reason'> {
  readonly reason: Standing['reason'] | 'not-split'
  readonly figure: LedgerStatement | null
  readonly otherSources: number
  readonly rule: LightRule | null
  readonly pacing: ShownPacing
}

export function windowOf(target: TargetWithRevision): TargetWindow {
  return { startsOn: target.startsOn as CalendarDate, deadline: target.deadline as CalendarDate } // date columns
}

/** The promise of a target's revision in exact numbers. */
export function promised({ revision }: TargetWithRevision): TargetValue {
  return {
    comparator: revision.comparator,
    value: exactOrNull(revision.value),
    valueHigh: exactOrNull(revision.valueHigh),
    unit: unitOf(revision.unit),
    baseValue: exactOrNull(revision.baseValue),
  }
}

export function standingOf(target: TargetWithRevision, context: StandingContext): ShownStanding {
  const { statements, accumulation, rule, ageRule, asOf } = context
  const window = windowOf(target)
  const figure = figureForTarget(statements, window, accumulation, context.knownBy ?? asOf)
  const value = promised(target)
  const pacing = pacingOf(value, window, context, judgedDay(figure, asOf))
  const judged = { target: value, window, observation: figure, on: asOf, rule, ageRule, pacing, accumulation }
  return { ...computeStanding(judged), figure, otherSources: otherSourcesOf(statements, figure), rule, pacing }
}

/** Where a place stands to which nobody has split the target: its figure is shown, a share is not invented. */
export function noTargetStanding(parent: TargetWithRevision, context: StandingContext): ShownStanding {
  const { statements, accumulation, rule, asOf } = context
  const window = windowOf(parent)
  const figure = figureForTarget(statements, window, accumulation, asOf)
  const judgedOn = judgedDay(figure, asOf)
  const pacing = pacingOf({ ...promised(parent), value: null }, window, context, judgedOn)
  const nothing = { completion: null, behindPoints: null, missing: null, neededPerMonth: null } as const
  return {
    ...nothing,
    pace: judgedShare(pacing),
    judgedOn,
    isOutdated: false,
    light: 'none',
    reason: 'not-split',
    figure,
    otherSources: otherSourcesOf(statements, figure),
    rule,
    pacing,
  }
}

/** Other sources for the figure's period that cannot be right together with it. */
function otherSourcesOf(statements: readonly LedgerStatement[], figure: LedgerStatement | null): number {
  if (!figure) return 0
  return statements.filter(
    (other) => other.period === figure.period && other.statisticId !== figure.statisticId && disagree([figure, other]),
  ).length
}

export function presentStanding(standing: ShownStanding, reference: Reference): z.input<typeof standingShape> {
  const { completion, behindPoints, missing, neededPerMonth, rule } = standing
  return {
    figure: standing.figure ? presentStatement(standing.figure.row, reference) : null,
    otherSources: standing.otherSources,
    completion: completion && toText(completion),
    pace: toText(standing.pace),
    judgedOn: standing.judgedOn,
    isOutdated: standing.isOutdated,
    pacing: presentPacing(standing.pacing, reference),
    missing: missing && toText(missing),
    neededPerMonth: neededPerMonth && toText(neededPerMonth),
    light: {
      light: standing.light,
      ruleId: rule?.id ?? 'none',
      ruleVersion: rule?.version ?? 0,
      ruleName: rule?.name ?? '',
      certainty: rule?.certainty ?? 'A',
      reason: standing.reason,
      behindPoints: behindPoints && toText(behindPoints),
    },
  }
}
