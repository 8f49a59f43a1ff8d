import type { EvaluationContext } from '../condition/evaluate.ts'
import type { FieldValue, Word } from '../condition/word.ts'
import type { RowValues } from '../ledger/ledger.ts'

/** The rows with which a row is compared; null where there is none. */
export interface RowsBefore {
  /** Of a ledger of months the same key one month before; of another ledger the row's own version before the save. */
  readonly previous: RowValues | null
  /** Of a ledger of months the same key in the same month of the year before; null for another ledger. */
  readonly lastYear: RowValues | null
  /** Of a ledger of months the reported months of the same key before this one, the nearest first, as far back as checks ask; else none. */
  readonly earlier: readonly RowValues[]
}

/** What a row is compared with when there is nothing before it. */
export const nothingBefore: RowsBefore = { previous: null, lastYear: null, earlier: [] }

/** A row that is looked at, with all that words may speak of. */
export interface Subject extends RowsBefore {
  readonly row: RowValues
  readonly referredRow: EvaluationContext['referredRow']
}

/** A word of checks and what it says of a row. */
export interface CheckWord extends Word {
  readonly valueIn: (subject: Subject) => FieldValue
}
