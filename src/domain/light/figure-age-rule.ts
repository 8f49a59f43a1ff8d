import type { DatedRule } from './light-rule.ts'

/** A rule that says for how long a value may light a green light. */
export interface FigureAgeRule extends DatedRule {
  /** So many months may end after the value’s own before it is too old. */
  readonly mostMonths: number
}
