import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { GateName } from '../gate/gate-chain.ts'
import type { DatedRule, Light } from '../light/light-rule.ts'
import type { Exact } from '../quantity/exact.ts'
import type { ProjectLightKind } from './project-light-rule.ts'

/** Why a light is as it is; each is a sentence of the interface. */
export const projectLightReasons = [
  'start-done',
  'start-no-planned-day',
  'start-not-due',
  'start-late',
  'progress-no-report',
  'progress-no-year-plan',
  'progress-on-pace',
  'progress-behind-noted',
  'progress-behind',
  'progress-outside-bands',
  'gate-not-due',
  'gate-late',
  'entry-done',
  'entry-not-due',
  'entry-late',
] as const
export type ProjectLightReason = (typeof projectLightReasons)[number]

/**
 * One light of one project.
 *
 * `none` says that it cannot be judged, and the reason what is missing. `rule` is the version that judged; null for `none`, where no rule was asked.
 */
export interface ProjectLight {
  readonly kind: ProjectLightKind
  readonly light: Light
  readonly reason: ProjectLightReason
  /** The day that was planned, promised or reached, or the end of the month that was reported. */
  readonly day: CalendarDate | null
  /** Days that passed since `day`, of a light that tells of lateness. */
  readonly daysLate: number | null
  /** Percentage points behind 序时进度, of the light of progress. */
  readonly behindPoints: Exact | null
  /** The gate that was promised, of the light of a gate. */
  readonly gate: GateName | null
  readonly rule: DatedRule | null
}

const order: Record<Light, number> = { red: 0, amber: 1, green: 2, none: 3 }

/** The worst first; of equal ones, the one that is later. */
export function byWorst(a: ProjectLight, b: ProjectLight): number {
  return order[a.light] - order[b.light] || (b.daysLate ?? 0) - (a.daysLate ?? 0)
}
