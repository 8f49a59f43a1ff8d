import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'

/** A file that lies beside the database, as the rows name it. */
export interface NamedFile {
  readonly sha256: string
  /** Of the photo, document or workbook; a small picture has that of its photo. */
  readonly name: string
}

/**
 * Every file that a row names: evidence with its small pictures, also that which was taken off, imported workbooks, and documents of the
 * library. An invented import or document of a demo world never had a file.
 */
export async function listNamedFiles(tx: Transaction): Promise<NamedFile[]> {
  return [...(await listEvidenceFiles(tx)), ...(await listDocumentFiles(tx))]
}

/** Those that rows of ledgers and imports name. */
export async function listEvidenceFiles(tx: Transaction): Promise<NamedFile[]> {
  const attachments = await tx.query
    .selectFrom('attachment')
    .select(['name', 'sha256', 'thumbnailSha256'])
    .where('cityId', '=', tx.cityId)
    .execute()
  const workbooks = await tx.query
    .selectFrom('ledgerImport')
    .select(['fileName as name', 'sha256'])
    .where('cityId', '=', tx.cityId)
    .where('synthetic', '=', false)
    .execute()
  const thumbnails = attachments.flatMap(({ name, thumbnailSha256 }) =>
    thumbnailSha256 === null ? [] : [{ name, sha256: thumbnailSha256 }],
  )
  return [...attachments.map(({ name, sha256 }) => ({ name, sha256 })), ...thumbnails, ...workbooks]
}

/** Those that versions of documents name. */
export function listDocumentFiles(tx: Transaction): Promise<NamedFile[]> {
  return tx.query
    .selectFrom('libraryVersion')
    .select(['fileName as name', 'sha256'])
    .where('cityId', '=', tx.cityId)
    .where('synthetic', '=', false)
    .execute()
}

/**
 * Bytes of all evidence and documents that the actor may see, those taken off included; the same content counts once. The text of a document,
 * which the database keeps beside its file, counts too.
 */
export async function sumEvidenceBytes(tx: Transaction): Promise<number> {
  const contents = tx.query
    .selectFrom('attachment')
    .select(['sha256', 'bytes'])
    .where('cityId', '=', tx.cityId)
    .union(
      tx.query
        .selectFrom('libraryVersion')
        .select(['sha256', sql<number>`bytes + octet_length(original)`.as('bytes')])
        .where('cityId', '=', tx.cityId)
        .where('synthetic', '=', false),
    )
  const { sum } = await tx.query
    .selectFrom(contents.as('content'))
    .select(sql<number>`coalesce(sum(bytes), 0)::int8`.as('sum'))
    .executeTakeFirstOrThrow()
  return Number(sum)
}
