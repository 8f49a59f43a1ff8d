import type { AttachmentRow } from '#db/ledger/attachment.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { readableAttachment } from './attached-row.ts'

type Deps = Pick<App, 'database' | 'files'>
type ThumbnailDeps = Deps & Pick<App, 'thumbnails'>

/**
 * The file as it was uploaded, to the last bit.
 *
 * @throws DomainError `attachment.unknown`, `attachment.lost` when its bytes are gone or are no longer what they were
 */
export async function readFile(deps: Deps, actor: PersonActor, id: string): Promise<FileAnswer> {
  return answerFile(deps, await find(deps, actor, id))
}

/** The bytes of a file that was found. @throws DomainError `attachment.lost` */
export async function answerFile(deps: Pick<App, 'files'>, attachment: AttachmentRow): Promise<FileAnswer> {
  return new FileAnswer(attachment.name, attachment.mediaType, await bytesOf(deps, attachment.name, attachment.sha256))
}

/**
 * The small picture of a photo; it is made now where there was no time for it when the photo came.
 *
 * @throws DomainError `attachment.unknown`, also for what has no small picture; `attachment.lost`
 */
export async function readThumbnail(deps: ThumbnailDeps, actor: PersonActor, id: string): Promise<FileAnswer> {
  return answerThumbnail(deps, await find(deps, actor, id))
}

/** The small picture of a photo that was found. @throws DomainError `attachment.unknown`, `attachment.lost` */
export async function answerThumbnail(
  deps: Pick<App, 'files' | 'thumbnails'>,
  { id, name, sha256, thumbnailSha256 }: AttachmentRow,
): Promise<FileAnswer> {
  if (thumbnailSha256 === null) throw new DomainError('attachment.unknown', { id })
  const isLeft = thumbnailSha256 === sha256
  const bytes = isLeft ? await makeOnce(deps, name, sha256) : await bytesOf(deps, name, thumbnailSha256)
  if (bytes.byteLength === 0) throw new DomainError('attachment.unknown', { id })
  return new FileAnswer(`${name}.jpg`, 'image/jpeg', bytes)
}

/** Kept beside its photo, so that it is made once; no bytes where none can be made. */
async function makeOnce(deps: Pick<App, 'files' | 'thumbnails'>, name: string, sha256: string): Promise<Uint8Array> {
  const { files, thumbnails } = deps
  const before = await files.findMade(sha256)
  if (before !== null) return before
  const made = (await thumbnails.make(() => bytesOf(deps, name, sha256))) ?? new Uint8Array()
  await files.keepMade(sha256, made)
  return made
}

function find({ database }: Deps, actor: PersonActor, id: string): Promise<AttachmentRow> {
  return readAs(database, actor, async (tx) => (await readableAttachment(tx, id)).attachment)
}

async function bytesOf({ files }: Pick<App, 'files'>, name: string, sha256: string): Promise<Uint8Array> {
  const bytes = await files.find(sha256)
  if (bytes === null) throw new DomainError('attachment.lost', { name })
  return bytes
}
