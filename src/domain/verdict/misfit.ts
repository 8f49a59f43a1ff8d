import type { Exact } from '../quantity/exact.ts'
import type { ReasonCode } from './reason.ts'

/** A figure of a draft that does not fit what the draft itself says. */
export interface Misfit {
  /** Index of the finding. */
  readonly finding: number
  readonly code: Extract<ReasonCode, 'parts-exceed' | 'parts-miss' | 'share-differs' | 'growth-differs' | 'said-twice'>
  /** Indexes of those that it does not fit. */
  readonly against: readonly number[]
  /** What the others say that it should be, in its own unit; null where any of them may be wrong. */
  readonly right: Exact | null
}
