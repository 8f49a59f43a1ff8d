import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { documentKind } from '#contract/library-document.ts'
import { insertDocuments, insertVersions } from '#db/library/document.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { indexLibrary } from '../library/index-document.ts'
import { packAuthor } from './load-pack.ts'
import { readYaml } from './world-files.ts'

const day = z.iso.date()

/** A card of `library.yaml`; its texts lie in `library/`. */
const documentFile = z.array(
  z.object({
    id: z.string(),
    kind: documentKind,
    title: z.string(),
    document_number: z.string(),
    issuer: z.string(),
    place_code: z.string(),
    published_on: day.nullable(),
    event_on: day.nullable(),
    valid_from: day.nullable(),
    valid_to: day.nullable(),
    is_public: z.boolean(),
    replaced_by: z.string().nullable(),
    note: z.string(),
    versions: z.array(z.object({ file: z.string(), note: z.string(), recorded_on: day })).min(1),
  }),
)

type Card = z.output<typeof documentFile>[number]

/**
 * The documents of a demo world. They are invented: their text stands in the database, and no file lies beside it.
 *
 * @returns how many documents were loaded
 */
export async function loadLibrary(tx: Transaction, folder: string): Promise<number> {
  const cards = documentFile.parse((await readYaml(path.join(folder, 'library.yaml'))) ?? [])
  if (cards.length === 0) return 0
  await insertDocuments(tx, cards.map(documentOf))
  for (const card of cards) await loadVersions(tx, folder, card)
  await indexLibrary(tx)
  return cards.length
}

function documentOf(card: Card) {
  const { id, kind, title, issuer, note } = card
  return {
    ...{ id, kind, title, issuer, note, synthetic: true, ...packAuthor },
    documentNumber: card.document_number,
    placeId: card.place_code,
    publishedOn: card.published_on,
    eventOn: card.event_on,
    validFrom: card.valid_from,
    validTo: card.valid_to,
    isPublic: card.is_public,
    replacedById: card.replaced_by,
  }
}

async function loadVersions(tx: Transaction, folder: string, { id, versions }: Card): Promise<void> {
  const rows = versions.map(async ({ file, note, recorded_on: recordedOn }, index) => {
    const bytes = await readFile(path.join(folder, 'library', file))
    return {
      ...{ documentId: id, version: index + 1, fileName: file, mediaType: 'text/plain', note, recordedOn },
      ...{ synthetic: true, ...packAuthor },
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      original: bytes.toString('utf8'),
    }
  })
  await insertVersions(tx, await Promise.all(rows))
}
