import type { Comparator } from '../../quantity/comparator.ts'
import type { Exact } from '../../quantity/exact.ts'
import type { UnitCode } from '../../quantity/unit.ts'
import type { Span } from '../../text/clean-text.ts'

/** A number of a sentence as it was scanned, with the unit that touches it. Spans are those of the sentence. */
export interface NumberToken extends Span {
  readonly numeral: string
  readonly value: Exact
  readonly value2: Exact | null
  readonly unit: UnitCode | null
  /** What stands where a unit could stand and is none: 月, 号, 期 …; empty for nothing known. */
  readonly suffix: string
  /** What the number itself says of its bounds: 多, 过半. */
  readonly ownBounds: readonly Comparator[]
  readonly scale: string
  /** The way it was found. */
  readonly rule: string
}
