import type { Selectable } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { insertRows } from './insert-rows.ts'
import type { Relation, Schema, Writable } from './schema.ts'
import { sortKey } from './sort-key.ts'
import type { Transaction } from './transact.ts'

export type PlaceRow = Readonly<Omit<Selectable<Schema['place']>, 'cityId' | 'sortKey'>>
/** `validTo` is the last day on which it held; null = it still holds. */
export type MembershipRow = Readonly<Omit<Selectable<Schema['placeMembership']>, 'cityId'>>
export type PositionRow = Readonly<Omit<Selectable<Schema['placePosition']>, 'cityId'>>

const placeColumns = [
  'id',
  'code',
  'name',
  'nameHant',
  'nameEn',
  'kind',
  'seatLon',
  'seatLat',
  'tileX',
  'tileY',
  'note',
] as const

/** All places of the city, in pinyin order. */
export function listPlaces(tx: Transaction): Promise<PlaceRow[]> {
  return selectPlaces(tx).orderBy('sortKey').orderBy('id').execute()
}

export async function findPlace(tx: Transaction, id: string): Promise<PlaceRow | null> {
  return (await selectPlaces(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** @throws DomainError `place.unknown` */
export async function getPlace(tx: Transaction, id: string): Promise<PlaceRow> {
  const place = await findPlace(tx, id)
  if (place === null) throw new DomainError('place.unknown', { place: id })
  return place
}

export function insertPlaces(tx: Transaction, places: readonly PlaceRow[]): Promise<void> {
  return insertRows(
    tx,
    'place',
    places.map((place) => ({ ...place, sortKey: sortKey(place.name) })),
  )
}

export function listMemberships(tx: Transaction): Promise<MembershipRow[]> {
  return tx.query
    .selectFrom('placeMembership')
    .select(['placeId', 'parentId', 'relation', 'validFrom', 'validTo'])
    .where('cityId', '=', tx.cityId)
    .orderBy('relation')
    .orderBy('placeId')
    .orderBy('validFrom')
    .execute()
}

export function insertMemberships(tx: Transaction, memberships: readonly Writable<MembershipRow>[]): Promise<void> {
  return insertRows(tx, 'placeMembership', memberships)
}

/** The numbered tree of one hierarchy, in pre-order. */
export function listPositions(tx: Transaction, relation: Relation): Promise<PositionRow[]> {
  return selectPositions(tx).where('relation', '=', relation).orderBy('pre').execute()
}

/** Puts the numbers of both hierarchies in place of the old ones. */
export async function replacePositions(tx: Transaction, positions: readonly PositionRow[]): Promise<void> {
  await tx.query.deleteFrom('placePosition').where('cityId', '=', tx.cityId).execute()
  await insertRows(tx, 'placePosition', positions)
}

/** The range of numbers of a place and all below it; null when the place is not in that hierarchy. */
export async function findPlaceRange(
  tx: Transaction,
  placeId: string,
  relation: Relation = 'reporting',
): Promise<{ first: number; last: number } | null> {
  const position = await selectPositions(tx)
    .where('relation', '=', relation)
    .where('placeId', '=', placeId)
    .executeTakeFirst()
  return position === undefined ? null : { first: position.pre, last: position.last }
}

function selectPlaces(tx: Transaction) {
  return tx.query.selectFrom('place').select(placeColumns).where('cityId', '=', tx.cityId)
}

function selectPositions(tx: Transaction) {
  return tx.query
    .selectFrom('placePosition')
    .select(['relation', 'placeId', 'pre', 'last', 'depth'])
    .where('cityId', '=', tx.cityId)
}
