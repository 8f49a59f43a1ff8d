import type { z } from 'zod'
import type * as contract from '#contract/library.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type DocumentRow, getDocument as getDocumentRow, getVersion } from '#db/library/document.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentCard } from './present-document.ts'
import { presentBlocks, presentFindings } from './present-finding.ts'
import { readDocument, type SaidOfDocument } from './read-document.ts'

/** A document with the text of one version and what was found in it. @throws DomainError `library.unknown`, `library.version-unknown` */
export async function getDocument(
  { database, texts }: Pick<App, 'database' | 'texts'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, version }: ParsedInputOf<typeof contract.getDocument>,
): Promise<z.input<(typeof contract.getDocument)['output']>> {
  const today = todayOf(world)
  const { row, reference, document } = await readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, today)
    const found = await getDocumentRow(tx, id)
    const row = { ...(await getVersion(tx, id, version)), said: saidOf(found, reference) }
    return { row, reference, document: await presentCard(tx, found, { reference, today, actor }) }
  })
  const { text, findings } = await readDocument(texts, row.original, row.said, reference)
  return {
    document,
    text: {
      version: row.version,
      text: row.original,
      blocks: presentBlocks(text),
      findings: presentFindings(findings, reference),
    },
  }
}

/** What the card of a document says of its text. */
export function saidOf(document: DocumentRow, reference: Reference): SaidOfDocument {
  const place = reference.places.get(document.placeId)
  return {
    title: document.title,
    ...(document.publishedOn === null ? {} : { published: document.publishedOn }),
    ...(document.eventOn === null ? {} : { event: document.eventOn }),
    ...(place === undefined ? {} : { place: { code: place.id, name: place.name } }),
  }
}

/**
 * The file of a version as it came. An invented document of a demo world has none: its text is the file.
 *
 * @throws DomainError `library.unknown`, `library.version-unknown`, `attachment.lost` when its bytes are gone or no longer what they were
 */
export async function downloadDocument(
  { database, files }: Pick<App, 'database' | 'files'>,
  actor: PersonActor,
  { id, version }: ParsedInputOf<typeof contract.downloadDocument>,
): Promise<FileAnswer> {
  const row = await readAs(database, actor, async (tx) => {
    const document = await getDocumentRow(tx, id)
    return getVersion(tx, document.id, version)
  })
  const bytes = row.synthetic ? new TextEncoder().encode(row.original) : await files.find(row.sha256)
  if (bytes === null) throw new DomainError('attachment.lost', { name: row.fileName })
  return new FileAnswer(row.fileName, inertType(row.mediaType), bytes)
}

/** A page is handed out as bytes: no browser shall run it in Citong's name. */
function inertType(mediaType: string): string {
  return mediaType === 'text/html' ? 'application/octet-stream' : mediaType
}
