import type { FindingRules } from './finding.ts'

/** How often findings that a rule made were right in that field: right, and seen. */
export type RuleRecord = readonly [right: number, seen: number]

/** What the labelled set says of each rule, and how the product of the fields' shares came out in the end. */
export interface Reliability {
  /** Field → rule → record. */
  readonly rules: Readonly<Record<keyof FindingRules, Readonly<Record<string, RuleRecord>>>>
  /** Ascending, in percent: at this product of shares, this share of findings was right as a whole. */
  readonly steps: readonly (readonly [product: number, share: number])[]
}
