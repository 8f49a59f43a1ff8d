import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { insertRows } from '../insert-rows.ts'
import type { Transaction } from '../transact.ts'

/** One column of a unit's own workbook: its headers from top to bottom, and what they mean. */
export interface LayoutColumn {
  readonly headers: readonly string[]
  readonly field: string
  /** null = the unit of the field. */
  readonly unit: string | null
}

/** A layout that a person confirmed. */
export interface LedgerLayout {
  readonly id: string
  readonly ledger: string
  readonly name: string
  /** Digest of the headers by which it is known again. */
  readonly fingerprint: string
  readonly columns: readonly LayoutColumn[]
  /** Workbooks that were recognised by it. */
  readonly usedCount: number
  readonly lastUsedOn: CalendarDate | null
  /** Display name of who confirmed it. */
  readonly confirmedBy: string
  readonly recordedBy: string
  /** Confirmed by the city office: taken for everybody's workbooks. */
  readonly shared: boolean
}

export interface NewLedgerLayout extends Pick<LedgerLayout, 'ledger' | 'name' | 'fingerprint' | 'columns' | 'shared'> {
  /** The world's day. */
  readonly recordedOn: string
  readonly recordedBy: string
  readonly recordedByName: string
}

/** The layouts in use, of one ledger or of all, the last confirmed first. */
export async function listLayouts(tx: Transaction, ledger?: string): Promise<LedgerLayout[]> {
  let query = tx.query
    .selectFrom('ledgerLayout')
    .select([
      'id',
      'ledger',
      'name',
      'fingerprint',
      'columns',
      'usedCount',
      'lastUsedOn',
      'recordedByName as confirmedBy',
      'recordedBy',
      'shared',
    ])
    .where('cityId', '=', tx.cityId)
    .where('withdrawnOn', 'is', null)
  if (ledger !== undefined) query = query.where('ledger', '=', ledger)
  const rows = await query.orderBy('recordedAt', 'desc').orderBy('id').execute()
  return rows.map((row) => ({ ...row, columns: row.columns as unknown as LayoutColumn[] })) // written by keepLayout alone
}

/** Keeps a layout; the same person's own of the same ledger and fingerprint makes way for it. */
export async function keepLayout(tx: Transaction, { columns, ...layout }: NewLedgerLayout): Promise<void> {
  await layoutsInUse(tx)
    .set({ withdrawnOn: layout.recordedOn, withdrawnBy: layout.recordedBy })
    .where('ledger', '=', layout.ledger)
    .where('fingerprint', '=', layout.fingerprint)
    .where('recordedBy', '=', layout.recordedBy)
    .execute()
  const plain = columns.map((column) => ({ ...column, headers: [...column.headers] }))
  await insertRows(tx, 'ledgerLayout', [{ id: randomUUID(), ...layout, columns: plain }])
}

/** Counts a workbook that was recognised by the layout. */
export async function countLayoutUse(tx: Transaction, id: string, on: string): Promise<void> {
  await layoutsInUse(tx)
    .set((expression) => ({ usedCount: expression('usedCount', '+', 1), lastUsedOn: on }))
    .where('id', '=', id)
    .execute()
}

/**
 * The next workbook of that kind is asked about again.
 *
 * @returns false when there is no such layout in use
 */
export async function forgetLayout(
  tx: Transaction,
  id: string,
  { on, by }: { readonly on: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await layoutsInUse(tx)
    .set({ withdrawnOn: on, withdrawnBy: by })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function layoutsInUse(tx: Transaction) {
  return tx.query.updateTable('ledgerLayout').where('cityId', '=', tx.cityId).where('withdrawnOn', 'is', null)
}
