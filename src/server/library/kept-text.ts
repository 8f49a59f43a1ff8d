import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { assertEvidenceRoom } from '../attachment/evidence-room.ts'
import type { UploadedFile } from '../attachment/keep-file.ts'

/** A file that lies in the store, and the text that was read from it. */
export interface KeptText {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly original: string
}

/** Ten times the longest plan of a city; a page shows it whole. */
const mostCharacters = 2_000_000

/** By the ending of the name, which fits what was read. Opened again it is only ever handed out as a file. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  htm: 'text/html',
}

/**
 * Reads a document's text and keeps its file. The bytes are on the disk before the database names them.
 *
 * @throws DomainError `attachment.storage-full`, `text.too-long`, and what the reading refuses
 */
export async function keepText(
  deps: Pick<App, 'database' | 'files' | 'evidenceBytes' | 'texts'>,
  cityId: string,
  { name, bytes }: UploadedFile,
  gone: AbortSignal,
): Promise<KeptText> {
  const original = keepable(await deps.texts.file({ bytes, name }, gone))
  if (original.length > mostCharacters) throw new DomainError('text.too-long', { limit: mostCharacters })
  await assertEvidenceRoom(deps, cityId, bytes.byteLength)
  const sha256 = await deps.files.put(bytes)
  return { fileName: name, mediaType: mediaTypeOf(name), bytes: bytes.byteLength, sha256, original }
}

/** The database keeps no NUL and no half of a surrogate pair; one sign stands in its place, so that no offset moves. */
function keepable(text: string): string {
  return text.replaceAll('\0', '\u{FFFD}').replace(/\p{Surrogate}/gu, '\u{FFFD}')
}

function mediaTypeOf(name: string): string {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  return mediaTypes[ending] ?? 'text/plain'
}
