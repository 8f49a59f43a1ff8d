import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
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

/** A row that a person left out of an import, with the title by which it is listed. */
export interface LeftOutRow {
  readonly sheet: string
  /** Line of the sheet, counted from 1. */
  readonly row: number
  readonly title: string
}

/** What a person said of single cells and rows of a workbook. */
export interface ImportMends {
  /** By `sheet!cell`, the text instead of the one that stands there. */
  readonly mends: Readonly<Record<string, string>>
  readonly leftOut: readonly LeftOutRow[]
}

/** The same as it was written, with who said it. */
export interface KeptMends extends ImportMends {
  /** The world's day. */
  readonly recordedOn: CalendarDate
  readonly recordedByName: string
}

export interface NewLedgerImport extends LedgerImportRow, Partial<ImportMends> {
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
  { counts, synthetic = false, mends = {}, leftOut = [], ...noted }: NewLedgerImport,
): Promise<void> {
  const rows = { newRows: counts.new, changedRows: counts.changed, sameRows: counts.same, refusedRows: counts.refused }
  const said = { mends, leftOut: leftOut.map((one) => ({ ...one })) }
  await insertRows(tx, 'ledgerImport', [{ ...noted, ...rows, ...said, synthetic }])
}

/** What was said of the cells and rows of a workbook when its bytes were last written into the ledger; null when they never were. */
export async function findKeptMends(
  tx: Transaction,
  { ledger, sha256, recordedBy }: Pick<NewLedgerImport, 'ledger' | 'sha256' | 'recordedBy'>,
): Promise<KeptMends | null> {
  const row = await tx.query
    .selectFrom('ledgerImport')
    .select(['mends', 'leftOut', 'recordedOn', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
    .where('ledger', '=', ledger)
    .where('sha256', '=', sha256)
    .where('recordedBy', '=', recordedBy)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  // written by insertLedgerImport alone
  return { ...row, mends: row.mends as KeptMends['mends'], leftOut: row.leftOut as unknown as LeftOutRow[] }
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
