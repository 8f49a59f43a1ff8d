import type { Candidate } from '../candidate.ts'

/** Why a number that looks like a quantity is none. */
export type NoQuantity =
  | 'article'
  | 'code'
  | 'damaged'
  | 'date'
  | 'document-number'
  | 'formula'
  | 'furniture'
  | 'name'
  | 'ordinal'
  | 'structure'
  | 'telephone'
  | 'threshold'
  | 'time'
  | 'unknown-unit'
  | 'vague'
  | 'version'

/** The sentence around a candidate, as far as a rule needs all of it. */
export interface Scene {
  /** True for what stands in quotation marks and is no speech: the name of a campaign. */
  isQuoted(candidate: Candidate): boolean
  /** Where conditions are listed (符合下列条件之一的：…); beyond every number when they are not. */
  readonly conditionsFrom: number
  /** True in a line of attendance, distribution or printing. */
  readonly isFurniture: boolean
}

/** One family of numbers that count nothing. */
export interface Exclusion {
  readonly reason: NoQuantity
  excludes(candidate: Candidate, scene: Scene): boolean
}
