import type { getLedgerRow } from '#contract/ledger.ts'
import type { OutputOf } from '#contract/operation.ts'

/** A row with the names of its ids, and what the reader may do with it. */
export type RowDetail = OutputOf<typeof getLedgerRow>
