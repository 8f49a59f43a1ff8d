import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Database } from './connection/database.ts'
import type { Schema, Writable } from './schema.ts'
import { readAs, type Transaction } from './transact.ts'

export type CityRow = Readonly<Selectable<Schema['city']>>
export type NewCity = Writable<Omit<CityRow, 'dataVersion'>>

/** Makes the city of the acting system actor, and the empty audit chain it needs. */
export async function insertCity(tx: Transaction, city: NewCity): Promise<void> {
  await tx.query.insertInto('city').values(city).execute()
  await tx.query.insertInto('auditHead').values({ cityId: city.cityId, seq: 0, hash: '' }).execute()
}

export async function getCity(tx: Transaction): Promise<CityRow> {
  return tx.query.selectFrom('city').selectAll().where('cityId', '=', tx.cityId).executeTakeFirstOrThrow()
}

/** Every city of the database: for start-up, before anybody is anybody. */
export function listCities(database: Database): Promise<CityRow[]> {
  return readAs(database, { kind: 'system', cityId: '' }, (tx) =>
    tx.query.selectFrom('city').selectAll().orderBy('cityId').execute(),
  )
}

/** The world's clock; where the city has none, the real date in China. */
export async function today(tx: Transaction): Promise<CalendarDate> {
  const row = await tx.query
    .selectFrom('city')
    .select(worldToday.as('date'))
    .where('cityId', '=', tx.cityId)
    .executeTakeFirstOrThrow()
  return row.date
}

/** China keeps one time zone, eight hours before UTC. */
const worldToday = sql<CalendarDate>`coalesce(city.clock, (now() at time zone interval '8 hours')::date)`

/** SQL of the day up to which something was known: the day asked for, or the world's today. */
export function knownOn(tx: Transaction, asOf: string | null): RawBuilder<CalendarDate> {
  if (asOf !== null) return sql<CalendarDate>`${asOf}::date`
  return sql<CalendarDate>`(select ${worldToday} from city where city.city_id = ${tx.cityId})`
}

/** Counts up with every transaction that changed what a screen may show. */
export async function getDataVersion(tx: Transaction): Promise<number> {
  return (await getCity(tx)).dataVersion
}

/**
 * Marks what was cached as stale from this commit on. Call it after the writes and before `appendAudit`: both lock a row of the city, and
 * one order for all keeps transactions from waiting for each other in a ring.
 */
export async function bumpDataVersion(tx: Transaction): Promise<number> {
  const row = await tx.query
    .updateTable('city')
    .set((expression) => ({ dataVersion: expression('dataVersion', '+', 1) }))
    .where('cityId', '=', tx.cityId)
    .returning('dataVersion')
    .executeTakeFirstOrThrow()
  return row.dataVersion
}
