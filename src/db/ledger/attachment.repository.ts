import { type Selectable, sql } from 'kysely'
import { insertRows } from '../insert-rows.ts'
import type { Schema, Writable } from '../schema.ts'
import type { Transaction } from '../transact.ts'

/** A photo or file on a row that still stands there. */
export type AttachmentRow = Readonly<Omit<Selectable<Schema['attachment']>, 'cityId' | Withdrawn>>
export type NewAttachment = Writable<Omit<AttachmentRow, 'uploadedAt'>>
type Withdrawn = 'withdrawnAt' | 'withdrawnBy' | 'withdrawnByName' | 'withdrawnWhy'

/** The files of a row, the first uploaded first; those taken off are left out. */
export function listAttachments(tx: Transaction, ledger: string, rowId: string): Promise<AttachmentRow[]> {
  return selectStanding(tx)
    .where('ledger', '=', ledger)
    .where('rowId', '=', rowId)
    .orderBy('uploadedAt')
    .orderBy('id')
    .execute()
}

/** A file that stands on a row the actor may see. */
export async function findAttachment(tx: Transaction, id: string): Promise<AttachmentRow | null> {
  return (await selectStanding(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertAttachment(tx: Transaction, draft: NewAttachment): Promise<void> {
  await insertRows(tx, 'attachment', [draft])
}

/**
 * Takes a file off its row.
 *
 * @returns false when no such file stands where the actor may write
 */
export async function withdrawAttachment(
  tx: Transaction,
  id: string,
  { by, byName, why }: { readonly by: string; readonly byName: string; readonly why: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.query
    .updateTable('attachment')
    .set({ withdrawnAt: sql<string>`now()`, withdrawnBy: by, withdrawnByName: byName, withdrawnWhy: why })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets the files of moved rows follow them: those who see the row now see its files, and those who gave it away no longer do. */
export async function moveAttachments(
  tx: Transaction,
  ledger: string,
  moves: readonly { readonly id: string; readonly placeId: string }[],
): Promise<void> {
  await sql`
    update attachment set place_id = moved.place_id
    from unnest(${moves.map(({ id }) => id)}::text[], ${moves.map(({ placeId }) => placeId)}::text[]) as moved (row_id, place_id)
    where attachment.city_id = ${tx.cityId} and attachment.ledger = ${ledger} and attachment.row_id = moved.row_id
      and attachment.place_id <> moved.place_id and attachment.withdrawn_at is null`.execute(tx.query)
}

function selectStanding(tx: Transaction) {
  return tx.query
    .selectFrom('attachment')
    .select([
      'id',
      'ledger',
      'rowId',
      'placeId',
      'name',
      'mediaType',
      'bytes',
      'sha256',
      'thumbnailSha256',
      'note',
      'takenOn',
      'synthetic',
      'uploadedAt',
      'uploadedOn',
      'uploadedBy',
      'uploadedByName',
    ])
    .where('cityId', '=', tx.cityId)
    .where('withdrawnAt', 'is', null)
}
