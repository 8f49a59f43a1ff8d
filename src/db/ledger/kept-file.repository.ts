import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'

/** A file that lies beside the database, as the rows name it. */
export interface NamedFile {
  readonly sha256: string
  /** Of the photo, document or workbook; a small picture has that of its photo. */
  readonly name: string
}

/**
 * Every file that a row names: evidence with its small pictures, also that which was taken off, and imported workbooks. An invented import of
 * a demo world never had a file.
 */
export async function listNamedFiles(tx: Transaction): Promise<NamedFile[]> {
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

/** Bytes of all evidence that the actor may see, that which was taken off included; the same content counts once. */
export async function sumEvidenceBytes(tx: Transaction): Promise<number> {
  const contents = tx.query
    .selectFrom('attachment')
    .select(['sha256', 'bytes'])
    .distinct()
    .where('cityId', '=', tx.cityId)
  const { sum } = await tx.query
    .selectFrom(contents.as('content'))
    .select(sql<number>`coalesce(sum(bytes), 0)::int8`.as('sum'))
    .executeTakeFirstOrThrow()
  return Number(sum)
}
