import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { attachmentShape, addAttachment as operation } from '#contract/attachment.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { insertAttachment, listAttachments, type NewAttachment } from '#db/ledger/attachment.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { type RowAddress, readableAttachment, writableRow } from './attached-row.ts'
import { assertEvidenceRoom } from './evidence-room.ts'
import { type KeptFile, keepFile, type UploadedFile } from './keep-file.ts'
import { presentAttachment } from './present-attachment.ts'

export type AddingDeps = Pick<
  App,
  'database' | 'dataVersion' | 'files' | 'thumbnails' | 'attachmentBytes' | 'evidenceBytes'
>

/** More than anybody looks through. */
const mostOnRow = 100

/**
 * Puts a photo or file on a row. The bytes are on the disk before the database names them: killed in between, an unnamed file is left, which
 * harms nobody and is swept away later.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`, `access.outside-scope`, `attachment.too-many`, `attachment.storage-full` and what
 * `keepFile` refuses
 */
export async function addAttachment(
  deps: AddingDeps,
  world: WorldInfo,
  actor: PersonActor,
  { note, takenOn, ...address }: ParsedInputOf<typeof operation>,
  file: UploadedFile,
): Promise<z.input<typeof attachmentShape>> {
  await readAs(deps.database, actor, (tx) => assertRoom(tx, world, actor, address))
  await assertEvidenceRoom(deps, actor.cityId, file.bytes.byteLength)
  const kept = await keepFile(deps, file)
  const { result } = await write(deps, actor, async (tx) => {
    const row = await assertRoom(tx, world, actor, address)
    const attachment = draftAttachment(kept, {
      ...address,
      placeId: row.placeId,
      note,
      takenOn: takenOn === undefined ? null : calendarDate(takenOn),
      uploadedOn: todayOf(world),
      uploadedBy: actor.accountId,
      uploadedByName: actor.displayName,
    })
    await insertAttachment(tx, attachment)
    const { id, name, sha256, bytes } = attachment
    return {
      result: presentAttachment((await readableAttachment(tx, id)).attachment, true),
      audit: {
        action: 'attachment.add',
        subject: id,
        detail: { ledger: address.ledger, row: address.rowId, name, sha256, bytes: Number(bytes) },
      },
    }
  })
  return result
}

async function assertRoom(tx: Transaction, world: WorldInfo, actor: PersonActor, address: RowAddress) {
  const row = await writableRow(tx, world, actor, address)
  await assertFewer(tx, address)
  return row
}

/** @throws DomainError `attachment.too-many` */
export async function assertFewer(tx: Transaction, { ledger, rowId }: RowAddress): Promise<void> {
  const there = await listAttachments(tx, ledger, rowId)
  if (there.length >= mostOnRow) throw new DomainError('attachment.too-many', { limit: mostOnRow })
}

/** A file that was kept, as the database names it. */
export function draftAttachment(
  kept: KeptFile,
  said: Omit<NewAttachment, 'id' | 'synthetic' | keyof KeptFile>,
): NewAttachment {
  return { id: randomUUID(), synthetic: false, ...kept, ...said }
}
