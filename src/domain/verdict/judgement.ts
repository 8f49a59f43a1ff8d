import type { BoundedValue } from '../quantity/comparator.ts'
import type { UnitCode } from '../quantity/unit.ts'
import type { KnownFigure } from './known-figure.ts'
import type { Reason } from './reason.ts'
import type { VerdictName } from './verdict-name.ts'

/** What would be right, in the unit of the finding. */
export interface Right extends BoundedValue {
  /** The unit that the numeral should have, where its own is the mistake. */
  readonly inUnit?: UnitCode
}

/** How one figure of a draft stands to what is known. */
export interface Judgement {
  readonly verdict: VerdictName
  readonly reason: Reason
  readonly right: Right | null
  /** The figure that proves it; null where the draft itself does, or nothing is known. */
  readonly figure: KnownFigure | null
  /** What other sources say of the same. */
  readonly others: readonly KnownFigure[]
  /** What of the draft itself does not fit it, where the verdict is about something else. */
  readonly misfit?: Reason
}

/** Nothing can be said, and why. */
export function unknown(reason: Reason, figure: KnownFigure | null = null): Judgement {
  return { verdict: 'unknown', reason, right: null, figure, others: [] }
}
