import { anyOf } from '../any-of.ts'
import { insertRows } from '../insert-rows.ts'
import type { Transaction } from '../transact.ts'

/** By sheet, the column letters of each field that was read. */
export type ImportColumns = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A workbook whose rows were written. */
export interface LedgerImportRow {
  readonly id: string
  readonly fileName: string
  readonly columns: ImportColumns
}

export interface NewLedgerImport extends LedgerImportRow {
  readonly ledger: string
  readonly sha256: string
  readonly bytes: number
  /** Rows of the plan by what became of them. */
  readonly counts: {
    readonly new: number
    readonly changed: number
    readonly same: number
    readonly refused: number
  }
  readonly synthetic?: boolean
  /** The world's day. */
  readonly recordedOn: string
  readonly recordedBy: string
  readonly recordedByName: string
}

/** Notes a workbook before the rows that name it. */
export async function insertLedgerImport(
  tx: Transaction,
  { counts, synthetic = false, ...noted }: NewLedgerImport,
): Promise<void> {
  const rows = { newRows: counts.new, changedRows: counts.changed, sameRows: counts.same, refusedRows: counts.refused }
  await insertRows(tx, 'ledgerImport', [{ ...noted, ...rows, synthetic }])
}

/** The workbooks with one of the ids: where rows find their cells again. */
export async function listLedgerImportsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, LedgerImportRow>> {
  const rows = await tx.query
    .selectFrom('ledgerImport')
    .select(['id', 'fileName', 'columns'])
    .where('cityId', '=', tx.cityId)
    .where('id', '=', anyOf(ids))
    .execute()
  // written by insertLedgerImport alone
  return new Map(rows.map(({ columns, ...row }) => [row.id, { ...row, columns: columns as ImportColumns }]))
}
