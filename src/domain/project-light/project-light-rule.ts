import type { DatedRule, Light, LightRule } from '../light/light-rule.ts'

/** What a light of a project warns of: a start, investment behind its year, a promised gate, statistics entry. */
export const projectLightKinds = ['start', 'progress', 'gate', 'entry'] as const
export type ProjectLightKind = (typeof projectLightKinds)[number]

/** The day from which lateness counts: the end of the planned month, the start, production, or the promised day itself. */
export const latenessBases = ['planned-month-end', 'started', 'producing', 'promised'] as const
export type LatenessBase = (typeof latenessBases)[number]

/** From so many whole months and days after the base on the light is this one; a step without either begins on the base itself. */
export interface LatenessStep {
  readonly light: Exclude<Light, 'none' | 'green'>
  readonly months: number
  readonly days: number
}

/** A rule that turns days gone by into a light. */
export interface LatenessRule extends DatedRule {
  readonly countsFrom: LatenessBase
  /** The kinds of project of which it asks; null: of all. */
  readonly categories: readonly string[] | null
  readonly steps: readonly LatenessStep[]
}

/** The rules in force for the projects of one place; null where the rulebook has none, and then there is no such light. */
export interface ProjectLightRules {
  readonly start: LatenessRule | null
  readonly progress: LightRule | null
  readonly gate: LatenessRule | null
  readonly entry: LatenessRule | null
}
