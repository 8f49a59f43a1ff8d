import type { Dimension } from '../../../quantity/unit-table.ts'

/** What kind of number may speak of an indicator. */
export type Counted = 'firms' | 'projects' | 'things' | 'visits' | Dimension

/** One way in which texts speak of an indicator. All that is asked must hold; the first wording of the list that holds decides. */
export interface Wording {
  /** Id of the rulebook; null: these words mean something that no indicator is. */
  readonly id: string | null
  /** Each must stand in the subject; `|` parts what is as good. */
  readonly words: readonly string[]
  /** None of these may. */
  readonly without?: string
  readonly counted?: readonly Counted[]
  /** A running total, or not; left out: either. */
  readonly cumulative?: boolean
  /** Only of a growth or a fall in % or 百分点 (`rate`); left out: of the thing itself and of its changes. */
  readonly change?: 'rate'
  /** Must stand in the sentence before the number, in the subject, or in what the paragraph speaks of. */
  readonly scope?: string
  /** Must not stand there. */
  readonly notScope?: string
  /** Indicator of the number before it in the sentence, or of the whole of which it is a part. */
  readonly beside?: readonly string[]
  /** Not of a part of these, by indicator or by the words of the whole. */
  readonly notPartOf?: string
  /** Only a bound of this kind. */
  readonly bound?: 'upper'
}
