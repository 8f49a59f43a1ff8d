import { type AttachmentRow, findAttachment } from '#db/ledger/attachment.repository.ts'
import { findLatestRow, findLedgerRow } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** A row by the address of its evidence. */
export interface RowAddress {
  readonly ledger: string
  readonly rowId: string
}

/**
 * The row that evidence is asked for, as it stands today. Who may read it may read its evidence.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`
 */
export async function readableRow(tx: Transaction, { ledger, rowId }: RowAddress): Promise<LedgerRow> {
  const row = await findLedgerRow(tx, (await openLedgers(tx))(ledger), rowId, null)
  if (row === null) throw new DomainError('ledger.row-unknown', { id: rowId })
  return row
}

/**
 * The same for somebody who wants to put something on it. Who may write it may add evidence.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`, `access.outside-scope`
 */
export async function writableRow(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  address: RowAddress,
): Promise<LedgerRow> {
  const row = await readableRow(tx, address)
  assertInScope(await loadReference(tx, todayOf(world)), actor, row.placeId)
  return row
}

/**
 * A photo or file on a row that the actor may read today: one whose row went to another county went with it.
 *
 * @throws DomainError `attachment.unknown`
 */
export async function readableAttachment(tx: Transaction, id: string): Promise<OnRow> {
  const attachment = await findAttachment(tx, id)
  const row = attachment && (await findLatestRow(tx, (await openLedgers(tx))(attachment.ledger), attachment.rowId))
  if (!attachment || !row) throw new DomainError('attachment.unknown', { id })
  return { attachment, row }
}

/** A photo or file and the last version of its row, which may be the one that withdrew it. */
export interface OnRow {
  readonly attachment: AttachmentRow
  readonly row: LedgerRow
}

/**
 * The same for somebody who wants to take it off.
 *
 * @throws DomainError `attachment.unknown`, `access.outside-scope`
 */
export async function writableAttachment(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  id: string,
): Promise<AttachmentRow> {
  const { attachment, row } = await readableAttachment(tx, id)
  assertInScope(await loadReference(tx, todayOf(world)), actor, row.placeId)
  return attachment
}
