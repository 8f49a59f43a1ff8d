import { type Selectable, sql } from 'kysely'
import type { Outline } from '#domain/city-map/city-map.ts'
import { insertRows } from './insert-rows.ts'
import type { Json, Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

/** A version of the city's map; a removal has no approval number and no outlines. */
export type CityMapRow = Omit<Readonly<Selectable<Schema['cityMapVersion']>>, 'cityId' | 'outlines'> & {
  readonly outlines: readonly Outline[]
}

/** The last version; null where the city never had a map. */
export async function findCityMap(tx: Transaction): Promise<CityMapRow | null> {
  const row = await tx.query
    .selectFrom('cityMapVersion')
    .selectAll()
    .where('cityId', '=', tx.cityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { cityId: _city, outlines, ...version } = row
  return { ...version, outlines: outlines as unknown as readonly Outline[] } // `parseCityMap` read them before they were kept
}

/** Waits until nobody else changes the map of the city: two at once would both write the next version. */
export async function takeTurnAtCityMap(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('citong.city-map'), hashtext(${tx.cityId}))`.execute(tx.query)
}

export function insertCityMap(
  tx: Transaction,
  { outlines, ...version }: Omit<CityMapRow, 'recordedAt'>,
): Promise<void> {
  return insertRows(tx, 'cityMapVersion', [{ ...version, outlines: outlines as unknown as Json }]) // plain data
}
