import type { AttachmentRow } from '#db/ledger/attachment.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { readableAttachment } from './attached-row.ts'

type Deps = Pick<App, 'database' | 'files'>

/**
 * The file as it was uploaded, to the last bit.
 *
 * @throws DomainError `attachment.unknown`, `attachment.lost` when its bytes are gone or are no longer what they were
 */
export async function readFile(deps: Deps, actor: PersonActor, id: string): Promise<FileAnswer> {
  const attachment = await find(deps, actor, id)
  return new FileAnswer(attachment.name, attachment.mediaType, await bytesOf(deps, attachment.name, attachment.sha256))
}

/**
 * The small picture of a photo.
 *
 * @throws DomainError `attachment.unknown`, also for what has no small picture; `attachment.lost`
 */
export async function readThumbnail(deps: Deps, actor: PersonActor, id: string): Promise<FileAnswer> {
  const { name, thumbnailSha256 } = await find(deps, actor, id)
  if (thumbnailSha256 === null) throw new DomainError('attachment.unknown', { id })
  return new FileAnswer(`${name}.jpg`, 'image/jpeg', await bytesOf(deps, name, thumbnailSha256))
}

function find({ database }: Deps, actor: PersonActor, id: string): Promise<AttachmentRow> {
  return readAs(database, actor, async (tx) => (await readableAttachment(tx, id)).attachment)
}

async function bytesOf({ files }: Deps, name: string, sha256: string): Promise<Uint8Array> {
  const bytes = await files.find(sha256)
  if (bytes === null) throw new DomainError('attachment.lost', { name })
  return bytes
}
