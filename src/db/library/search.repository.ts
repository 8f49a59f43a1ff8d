import { type RawBuilder, sql } from 'kysely'
import { anyOf } from '../any-of.ts'
import { insertRows } from '../insert-rows.ts'
import type { Transaction } from '../transact.ts'
import { type SearchedText, type SearchWord, tokensOf } from './search-words.ts'

/** A document in which all words were found. */
export interface SearchHit {
  readonly documentId: string
  /** How often they stand in it. */
  readonly hits: number
  /** The same, a word in the title counted ten times. */
  readonly rank: number
}

/** Writes how a document is found, in the place of what was kept of it before. Citong itself only. */
export async function writeSearched(tx: Transaction, documentId: string, searched: SearchedText): Promise<void> {
  await removeSearched(tx, [documentId])
  await insertRows(tx, 'librarySearch', [{ documentId, ...searched, tokens: [...searched.tokens] }])
}

export async function removeSearched(tx: Transaction, documentIds: readonly string[]): Promise<void> {
  await tx.query
    .deleteFrom('librarySearch')
    .where('cityId', '=', tx.cityId)
    .where('documentId', '=', anyOf(documentIds))
    .execute()
}

/**
 * The documents of the city that hold every word, in any of its variants. Citong itself only: who may see which is asked of the documents.
 *
 * The index on tokens leaves few documents; these are looked at character by character.
 */
export async function findSearched(tx: Transaction, words: readonly SearchWord[]): Promise<SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    with likely as materialized (
      ${likelyToHold(tx.cityId, words)}
    ), counted as (
      select document_id, ${sql.join(words.map(countIn('title')), sql` + `)} as in_title,
        ${sql.join(words.map(countIn('folded')), sql` + `)} as in_text
      from likely
      where ${sql.join(words.map(holds), sql` and `)}
    )
    select document_id as "documentId", (in_title + in_text)::int as hits, (in_title * 10 + in_text)::int as rank from counted`.execute(
    tx.query,
  )
  return rows
}

/** The rows that the index on tokens leaves; a word of letters alone, which has none, leaves all. */
export function likelyToHold(cityId: string, words: readonly SearchWord[]): RawBuilder<unknown> {
  return sql`
    select document_id, title, pinyin, initials, folded
    from library_search
    where city_id = ${cityId} and ${sql.join(words.map(mayHold), sql` and `)}`
}

const never = sql`false`

function mayHold({ variants, letters }: SearchWord): RawBuilder<unknown> {
  const tokens = variants.map(tokensOf)
  if (letters !== null || tokens.some((list) => list.length === 0)) return sql`true`
  return sql`(${sql.join(
    tokens.map((list) => sql`tokens @> ${list}::text[]`),
    sql` or `,
  )})`
}

function holds({ variants, letters }: SearchWord): RawBuilder<unknown> {
  const byLetters =
    letters === null ? never : sql`strpos(pinyin, ${letters}::text) > 0 or strpos(initials, ${letters}::text) > 0`
  return sql`(${sql.join(
    [...variants.map((text) => sql`strpos(folded, ${text}::text) > 0 or strpos(title, ${text}::text) > 0`), byLetters],
    sql` or `,
  )})`
}

function countIn(column: 'title' | 'folded') {
  return ({ variants }: SearchWord): RawBuilder<unknown> =>
    sql`(${sql.join(
      variants.map(
        (text) =>
          sql`(length(${sql.ref(column)}) - length(replace(${sql.ref(column)}, ${text}::text, ''))) / ${text.length}::int`,
      ),
      sql` + `,
    )})`
}

/** A piece of a document's text around the first place of a variant. */
export interface FoundPiece {
  readonly documentId: string
  readonly variant: string
  /** Where in the text the piece begins, counted from 0. */
  readonly at: number
  readonly piece: string
}

const before = 30
const pieceLength = 120

/** Pieces of the texts of these documents, the first of each variant; in the order of the text. Citong itself only. */
export async function listPieces(
  tx: Transaction,
  documentIds: readonly string[],
  variants: readonly string[],
): Promise<FoundPiece[]> {
  const { rows } = await sql<FoundPiece>`
    select document_id as "documentId", variant, greatest(place - ${before}::int, 1) - 1 as at,
      substr(body, greatest(place - ${before}::int, 1), ${pieceLength}::int) as piece
    from (
      select document_id, body, variant, strpos(folded, variant) as place
      from library_search, unnest(${[...variants]}::text[]) as variant
      where city_id = ${tx.cityId} and document_id = any(${[...documentIds]}::text[])
    ) as found
    where place > 0
    order by document_id, place`.execute(tx.query)
  return rows
}

/** The titles and last texts of all documents that stand, to write anew how they are found. Citong itself only. */
export async function listLastTexts(
  tx: Transaction,
): Promise<{ readonly id: string; readonly title: string; readonly original: string }[]> {
  const { rows } = await sql<{ id: string; title: string; original: string }>`
    select distinct on (document.id) document.id, document.title, version.original
    from library_document as document
    join library_version as version on version.city_id = document.city_id and version.document_id = document.id
    where document.city_id = ${tx.cityId} and document.withdrawn_on is null
    order by document.id, version.version desc`.execute(tx.query)
  return rows
}
