import type { z } from 'zod'
import type { standingShape } from '#contract/programme.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LightRule } from '#domain/light/light-rule.ts'
import { toText } from '#domain/quantity/exact.ts'
import { figureForTarget } from '#domain/statistic/figure-choice.ts'
import { disagree } from '#domain/statistic/statement.ts'
import { computePace, computeStanding, type Standing } from '#domain/target/standing.ts'
import type { TargetWindow } from '#domain/target/target.ts'
import type { Reference } from '../place/reference.ts'
import { exactOrNull, type LedgerStatement, presentStatement, unitOf } from '../statistic/statement.ts'

/** What a standing is computed from, besides the target. */
export interface StandingContext {
  /** All statements of the indicator at the place. */
  readonly statements: readonly LedgerStatement[]
  readonly accumulation: 'flow' | 'stock' | 'ratio'
  readonly rule: LightRule | null
  /** The day on which pace is read. */
  readonly asOf: CalendarDate
  /** The day up to which figures count as known, where it is not `asOf`. */
  readonly knownBy?: CalendarDate
}

/** A standing together with the figure and the rule it came from. */
export interface ShownStanding extends Omit<Standing, 'reason'> {
  readonly reason: Standing['reason'] | 'not-split'
  readonly figure: LedgerStatement | null
  readonly otherSources: number
  readonly rule: LightRule | null
}

export function windowOf(target: TargetWithRevision): TargetWindow {
  return { startsOn: target.startsOn as CalendarDate, deadline: target.deadline as CalendarDate } // date columns
}

export function standingOf(target: TargetWithRevision, context: StandingContext): ShownStanding {
  const { statements, accumulation, rule, asOf } = context
  const window = windowOf(target)
  const figure = figureForTarget(statements, window, accumulation, context.knownBy ?? asOf)
  const { revision } = target
  const standing = computeStanding({
    target: {
      comparator: revision.comparator,
      value: exactOrNull(revision.value),
      valueHigh: exactOrNull(revision.valueHigh),
      unit: unitOf(revision.unit),
      baseValue: exactOrNull(revision.baseValue),
    },
    window,
    observation: figure,
    on: asOf,
    rule,
    accumulation,
  })
  return { ...standing, figure, otherSources: otherSourcesOf(statements, figure), rule }
}

/** Where a place stands to which nobody has split the target: its figure is shown, a share is not invented. */
export function noTargetStanding(
  parent: TargetWithRevision,
  { statements, accumulation, rule, asOf }: StandingContext,
): ShownStanding {
  const window = windowOf(parent)
  const figure = figureForTarget(statements, window, accumulation, asOf)
  const nothing = { completion: null, behindPoints: null, missing: null, neededPerMonth: null } as const
  return {
    ...nothing,
    pace: computePace(window, asOf),
    light: 'none',
    reason: 'not-split',
    figure,
    otherSources: otherSourcesOf(statements, figure),
    rule,
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
