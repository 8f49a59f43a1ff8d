import type { LedgerRow } from '#db/ledger/ledger-row.ts'

/** Where a version came from: a line of a workbook, a source, or nothing but a person. */
export type RowSource = Pick<LedgerRow, 'sourceId' | 'importId' | 'sheet' | 'sheetRow'>

/** Of a version that a person typed. */
export const typed: RowSource = { sourceId: null, importId: null, sheet: null, sheetRow: null }
