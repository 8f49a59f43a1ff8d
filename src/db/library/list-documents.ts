import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { anyOf } from '../any-of.ts'
import type { DocumentKind, Schema } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import type { SearchHit } from './search.repository.ts'

export type Validity = 'in-force' | 'not-yet' | 'expired' | 'replaced'
export type DocumentOrder = 'relevance' | 'published' | 'event' | 'title' | 'added'

export interface DocumentFilter {
  /** Only these; null: not searched. */
  readonly hits: readonly SearchHit[] | null
  readonly kind?: DocumentKind | undefined
  readonly places?: readonly string[] | undefined
  readonly year?: number | undefined
  readonly validity?: Validity | undefined
  /** The day on which validity is asked about. */
  readonly today: CalendarDate
}

export interface DocumentPage {
  readonly total: number
  readonly ids: readonly string[]
}

/** The documents that the actor may see and that the filter leaves, a page of their ids in order. */
export async function pageDocuments(
  tx: Transaction,
  filter: DocumentFilter,
  { order, offset, limit }: { readonly order: DocumentOrder; readonly offset: number; readonly limit: number },
): Promise<DocumentPage> {
  const chosen = chooseDocuments(tx, filter)
  const { total } = await chosen.select((column) => column.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await ordered(
    chosen.select('id'),
    filter.hits === null && order === 'relevance' ? 'published' : order,
    filter,
  )
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), ids: rows.map(({ id }) => id) }
}

/** Years of publication, newest first, and places that occur among all documents the actor may see. */
export async function listOccurring(tx: Transaction): Promise<{ readonly years: number[]; readonly places: string[] }> {
  const visible = tx.query
    .selectFrom('libraryDocument')
    .where('cityId', '=', tx.cityId)
    .where('withdrawnOn', 'is', null)
    .distinct()
  const years = await visible
    .select(sql<number>`extract(year from published_on)::int`.as('year'))
    .where('publishedOn', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  const places = await visible.select('placeId').orderBy('placeId').execute()
  return { years: years.map(({ year }) => year), places: places.map(({ placeId }) => placeId) }
}

function chooseDocuments(tx: Transaction, { hits, kind, places, year, validity, today }: DocumentFilter) {
  let query = tx.query.selectFrom('libraryDocument').where('cityId', '=', tx.cityId).where('withdrawnOn', 'is', null)
  if (hits !== null) query = query.where('id', '=', anyOf(hits.map(({ documentId }) => documentId)))
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (places !== undefined) query = query.where('placeId', '=', anyOf(places))
  if (year !== undefined)
    query = query.where('publishedOn', '>=', day(`${year}-01-01`)).where('publishedOn', '<=', day(`${year}-12-31`))
  return validity === undefined ? query : query.where(validityIs(validity, today))
}

function day(text: string) {
  return sql<CalendarDate>`${text}::date`
}

/** What was replaced is nothing else any more; what says nothing is in force. */
function validityIs(validity: Validity, today: CalendarDate) {
  return (column: ExpressionBuilder<Schema, 'libraryDocument'>) => {
    if (validity === 'replaced') return column('replacedById', 'is not', null)
    const stands = column('replacedById', 'is', null)
    const expired = sql<boolean>`coalesce(valid_to < ${today}::date, false)`
    const notYet = sql<boolean>`coalesce(valid_from > ${today}::date, false)`
    if (validity === 'expired') return column.and([stands, expired])
    if (validity === 'not-yet') return column.and([stands, notYet, sql<boolean>`not ${expired}`])
    return column.and([stands, sql<boolean>`not ${expired}`, sql<boolean>`not ${notYet}`])
  }
}

type Chosen = SelectQueryBuilder<Schema, 'libraryDocument', { id: string }>

function ordered(query: Chosen, order: DocumentOrder, { hits }: DocumentFilter): Chosen {
  switch (order) {
    case 'relevance': {
      const ranks = JSON.stringify(Object.fromEntries((hits ?? []).map(({ documentId, rank }) => [documentId, rank])))
      return query
        .orderBy(sql`(${ranks}::jsonb ->> id)::int`, 'desc')
        .orderBy('publishedOn', (one) => one.desc().nullsLast())
    }
    case 'published':
      return query.orderBy('publishedOn', (one) => one.desc().nullsLast())
    case 'event':
      return query.orderBy('eventOn', (one) => one.desc().nullsLast())
    case 'added':
      return query.orderBy('recordedAt', 'desc')
    case 'title':
      return query.orderBy(sql`sort_key collate "C"`)
    default:
      return order satisfies never
  }
}
