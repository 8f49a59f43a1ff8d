import { type Selectable, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { anyOf } from '../any-of.ts'
import { insertRows } from '../insert-rows.ts'
import type { Schema, Writable } from '../schema.ts'
import { sortKey } from '../sort-key.ts'
import type { Transaction } from '../transact.ts'

export type DocumentRow = Readonly<Omit<Selectable<Schema['libraryDocument']>, 'cityId' | 'sortKey'>>
export type NewDocument = Writable<Omit<DocumentRow, 'rowVersion' | 'recordedAt' | 'withdrawnOn' | 'replacedById'>> & {
  readonly replacedById?: string | null
}
export type DocumentChange = Partial<
  Writable<Omit<DocumentRow, 'id' | 'rowVersion' | 'synthetic' | 'recordedAt' | 'recordedBy' | 'recordedByName'>>
>
/** A version without its text. */
export type VersionRow = Readonly<Omit<Selectable<Schema['libraryVersion']>, 'cityId' | 'original'>> & {
  readonly characters: number
}
export type NewVersion = Writable<Omit<VersionRow, 'recordedAt' | 'characters'>> & { readonly original: string }

/** @throws DomainError `library.unknown` for one that is not there, was taken out, or may not be seen */
export async function getDocument(tx: Transaction, id: string): Promise<DocumentRow> {
  const document = await selectDocuments(tx).where('id', '=', id).executeTakeFirst()
  if (document === undefined) throw new DomainError('library.unknown', { id })
  return document
}

/**
 * The same, held until the transaction ends: who writes beside waits, and then sees what was written.
 *
 * @throws DomainError `library.unknown`
 */
export async function holdDocument(tx: Transaction, id: string): Promise<DocumentRow> {
  const document = await selectDocuments(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (document === undefined) throw new DomainError('library.unknown', { id })
  return document
}

export function listDocumentsById(tx: Transaction, ids: readonly string[]): Promise<DocumentRow[]> {
  return selectDocuments(tx).where('id', '=', anyOf(ids)).execute()
}

/** Title and number of every document that the actor may see. */
export function listTitles(
  tx: Transaction,
): Promise<Pick<DocumentRow, 'id' | 'title' | 'documentNumber' | 'placeId'>[]> {
  return tx.query
    .selectFrom('libraryDocument')
    .select(['id', 'title', 'documentNumber', 'placeId'])
    .where('cityId', '=', tx.cityId)
    .where('withdrawnOn', 'is', null)
    .orderBy('id')
    .execute()
}

/** The documents that these replace, the last published one first. */
export function listReplacedBy(tx: Transaction, ids: readonly string[]): Promise<DocumentRow[]> {
  return selectDocuments(tx)
    .where('replacedById', '=', anyOf(ids))
    .orderBy('publishedOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute()
}

export async function insertDocuments(tx: Transaction, documents: readonly NewDocument[]): Promise<void> {
  await insertRows(
    tx,
    'libraryDocument',
    documents.map((document) => ({ ...document, rowVersion: 1, sortKey: sortKey(document.title) })),
  )
}

/**
 * Changes the card of a document.
 *
 * @throws DomainError `library.conflict` when somebody was faster
 */
export async function changeDocument(
  tx: Transaction,
  { id, rowVersion }: Pick<DocumentRow, 'id' | 'rowVersion'>,
  change: DocumentChange,
): Promise<void> {
  const { numUpdatedRows } = await tx.query
    .updateTable('libraryDocument')
    .set({ ...change, ...(change.title === undefined ? {} : { sortKey: sortKey(change.title) }) })
    .set({ rowVersion: rowVersion + 1 })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('rowVersion', '=', rowVersion)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('library.conflict', { version: rowVersion, current: rowVersion + 1 })
}

/** The versions of documents, the newest first. */
export function listVersions(tx: Transaction, documentIds: readonly string[]): Promise<VersionRow[]> {
  return selectVersions(tx).where('documentId', '=', anyOf(documentIds)).orderBy('version', 'desc').execute()
}

/** The text of a version; the newest one unless said. @throws DomainError `library.version-unknown` */
export async function getVersion(
  tx: Transaction,
  documentId: string,
  version?: number,
): Promise<VersionRow & { readonly original: string }> {
  let query = selectVersions(tx).select('original').where('documentId', '=', documentId)
  if (version !== undefined) query = query.where('version', '=', version)
  const found = await query.orderBy('version', 'desc').limit(1).executeTakeFirst()
  if (found === undefined) throw new DomainError('library.version-unknown', { version: version ?? 1 })
  return found
}

export async function insertVersions(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
  await insertRows(tx, 'libraryVersion', versions)
}

/** The documents that the actor may see and of which a version has these bytes. */
export async function listSameContent(tx: Transaction, sha256: string): Promise<DocumentRow[]> {
  return selectDocuments(tx)
    .where('id', 'in', (inner) =>
      inner
        .selectFrom('libraryVersion')
        .select('documentId')
        .where('cityId', '=', tx.cityId)
        .where('sha256', '=', sha256),
    )
    .orderBy('id')
    .execute()
}

function selectDocuments(tx: Transaction) {
  return tx.query
    .selectFrom('libraryDocument')
    .select([
      'id',
      'kind',
      'title',
      'documentNumber',
      'issuer',
      'placeId',
      'publishedOn',
      'eventOn',
      'validFrom',
      'validTo',
      'isPublic',
      'replacedById',
      'note',
      'synthetic',
      'rowVersion',
      'withdrawnOn',
      'recordedAt',
      'recordedBy',
      'recordedByName',
    ])
    .where('cityId', '=', tx.cityId)
    .where('withdrawnOn', 'is', null)
}

function selectVersions(tx: Transaction) {
  return tx.query
    .selectFrom('libraryVersion')
    .select([
      'documentId',
      'version',
      'fileName',
      'mediaType',
      'bytes',
      'sha256',
      'note',
      'synthetic',
      'recordedOn',
      'recordedAt',
      'recordedBy',
      'recordedByName',
    ])
    .select(sql<number>`length(original)`.as('characters'))
    .where('cityId', '=', tx.cityId)
}
