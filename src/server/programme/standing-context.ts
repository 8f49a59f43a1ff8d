import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FigureAgeRule } from '#domain/light/figure-age-rule.ts'
import type { LightRule } from '#domain/light/light-rule.ts'
import type { PaceRule } from '#domain/light/pace-rule.ts'
import type { LedgerStatement } from '../statistic/statement.ts'

/** What a standing is computed from, besides the target. */
export interface StandingContext {
  /** The statements of the indicator at the place that may answer the target. */
  readonly statements: readonly LedgerStatement[]
  readonly history: History
  readonly accumulation: 'flow' | 'stock' | 'ratio'
  readonly rule: LightRule | null
  readonly paceRule: PaceRule | null
  readonly ageRule: FigureAgeRule | null
  /** The day on which pace is read where the figure reaches as far. */
  readonly asOf: CalendarDate
  /** The day up to which figures count as known, where it is not `asOf`. */
  readonly knownBy?: CalendarDate
}

/** All statements of the indicator: at the place, and at the city, whose past years serve a place without its own. */
export interface History {
  readonly own: readonly LedgerStatement[]
  readonly city: readonly LedgerStatement[]
}
