import { type Selectable, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { anyOf } from './any-of.ts'
import { knownOn } from './city.repository.ts'
import { insertNewRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type StatisticRow = Readonly<Omit<Selectable<Schema['statisticVersion']>, 'cityId'>>
/** The next version of a statistic, whole. Indicator, place, period and source never change within one id. */
export type NewStatisticVersion = Writable<Omit<StatisticRow, 'version' | 'recordedAt' | 'recordedOn'>> & {
  /** The world's day of entry; today in China where it is not given. */
  readonly recordedOn?: string
}
/** What a statistic is known by where no id is: an import. */
export type StatisticKey = Pick<StatisticRow, 'indicatorId' | 'placeId' | 'period' | 'sourceId'>

export interface StatisticFilter {
  /** Only what was known on that day; null = on the world's today. */
  readonly asOf?: string | null
  readonly ids?: readonly string[]
  readonly indicators?: readonly string[]
  readonly places?: readonly string[]
  readonly periods?: readonly string[]
  readonly sources?: readonly string[]
}

/**
 * Of each statistic the version that was the latest known, by indicator, place and end of the period. Those withdrawn are left out; a
 * withdrawal that still waits for approval has not taken effect.
 */
export async function listCurrent(tx: Transaction, filter: StatisticFilter = {}): Promise<StatisticRow[]> {
  let known = selectVersions(tx).where('knownFrom', '<=', knownOn(tx, filter.asOf ?? null))
  if (filter.ids) known = known.where('id', '=', anyOf(filter.ids))
  if (filter.indicators) known = known.where('indicatorId', '=', anyOf(filter.indicators))
  if (filter.places) known = known.where('placeId', '=', anyOf(filter.places))
  if (filter.periods) known = known.where('period', '=', anyOf(filter.periods))
  if (filter.sources) known = known.where('sourceId', '=', anyOf(filter.sources))
  const latest = known.distinctOn('id').orderBy('id').orderBy('knownFrom', 'desc').orderBy('version', 'desc')
  return tx.query
    .selectFrom(latest.as('latest'))
    .selectAll()
    .where((row) => row.or([row('kind', '<>', 'withdraw'), row('approval', '=', 'submitted')]))
    .orderBy('indicatorId')
    .orderBy('placeId')
    .orderBy('periodTo')
    .orderBy('period')
    .orderBy('id')
    .execute()
}

export async function findCurrent(
  tx: Transaction,
  id: string,
  asOf: string | null = null,
): Promise<StatisticRow | null> {
  const rows = await listCurrent(tx, { ids: [id], asOf })
  return rows[0] ?? null
}

/** The last recorded version of a statistic, whenever it was known, also when it is withdrawn; null when the actor sees none. */
export async function findLatest(tx: Transaction, id: string): Promise<StatisticRow | null> {
  const row = await selectVersions(tx).where('id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ?? null
}

/** Every version of every source for one indicator, place and period, in the order in which they were recorded. */
export function listVersionsOf(
  tx: Transaction,
  { indicatorId, placeId, period }: Omit<StatisticKey, 'sourceId'>,
): Promise<StatisticRow[]> {
  return selectVersions(tx)
    .where('indicatorId', '=', indicatorId)
    .where('placeId', '=', placeId)
    .where('period', '=', period)
    .orderBy('recordedAt')
    .orderBy('id')
    .orderBy('version')
    .execute()
}

/** Every version known by a day, of any source and period, of indicators at places; those that were corrected since too. */
export function listKnownVersions(
  tx: Transaction,
  { indicators, places, asOf }: Required<Pick<StatisticFilter, 'indicators' | 'places'>> & { readonly asOf: string },
): Promise<StatisticRow[]> {
  return selectVersions(tx)
    .where('knownFrom', '<=', knownOn(tx, asOf))
    .where('indicatorId', '=', anyOf(indicators))
    .where('placeId', '=', anyOf(places))
    .orderBy('id')
    .orderBy('knownFrom')
    .orderBy('version')
    .execute()
}

/** Every version the actor may read, the first one first. */
export function history(tx: Transaction, id: string): Promise<StatisticRow[]> {
  return selectVersions(tx).where('id', '=', id).orderBy('version').execute()
}

/** The last recorded version of each statistic with one of the keys, whenever it was known, withdrawn ones too. */
export function listByKeys(tx: Transaction, keys: readonly StatisticKey[]): Promise<StatisticRow[]> {
  const wanted = JSON.stringify(
    keys.map(({ indicatorId, placeId, period, sourceId }) => [indicatorId, placeId, period, sourceId]),
  )
  return selectVersions(tx)
    .distinctOn('id')
    .where(sql<boolean>`(indicator_id, place_id, period, source_id) in (
      select key ->> 0, key ->> 1, key ->> 2, key ->> 3 from jsonb_array_elements(${wanted}::jsonb) as key
    )`)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
}

/**
 * Adds the next version of a statistic.
 *
 * @param expectedVersion the version the person was looking at; 0 for a new statistic
 * @throws DomainError `statistic.conflict` when somebody was faster, or the figure of that source is there already
 */
export async function appendVersion(
  tx: Transaction,
  draft: NewStatisticVersion,
  expectedVersion: number,
): Promise<StatisticRow> {
  await appendVersions(tx, [{ ...draft, expectedVersion }])
  return selectVersions(tx)
    .where('id', '=', draft.id)
    .where('version', '=', expectedVersion + 1)
    .executeTakeFirstOrThrow()
}

/**
 * Adds versions of many statistics, one each, or none of them.
 *
 * @throws DomainError `statistic.conflict` for the first one that somebody else changed or entered
 */
export async function appendVersions(
  tx: Transaction,
  drafts: readonly (NewStatisticVersion & { readonly expectedVersion: number })[],
): Promise<void> {
  if (new Set(drafts.map(({ id }) => id)).size < drafts.length) throw new Error('one version of a statistic at a time')
  const current = await readCurrentVersions(tx, drafts)
  for (const { id, expectedVersion } of drafts) assertExpected(expectedVersion, current.get(id) ?? 0)
  const rows = drafts.map(({ expectedVersion, ...draft }) => ({ ...draft, version: expectedVersion + 1 }))
  const inserted = await insertNewRows(tx, 'statisticVersion', rows, 'id')
  const taken = drafts.find(({ id }) => !inserted.has(id))
  if (taken !== undefined) assertExpected(taken.expectedVersion, await readTakenVersion(tx, taken))
}

function assertExpected(expected: number, current: number): void {
  if (current !== expected) throw new DomainError('statistic.conflict', { version: expected, current })
}

/** The version another transaction committed in the meantime, under the same id or for the same figure of the same source. */
async function readTakenVersion(tx: Transaction, draft: NewStatisticVersion): Promise<number> {
  const rows = await listByKeys(tx, [draft])
  return Math.max(1, ...rows.map(({ version }) => version))
}

async function readCurrentVersions(
  tx: Transaction,
  drafts: readonly { readonly id: string }[],
): Promise<Map<string, number>> {
  const rows = await tx.query
    .selectFrom('statisticVersion')
    .select((expression) => ['id', expression.fn.max('version').as('version')])
    .where('cityId', '=', tx.cityId)
    .where('id', '=', anyOf(drafts.map(({ id }) => id)))
    .groupBy('id')
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}

function selectVersions(tx: Transaction) {
  return tx.query
    .selectFrom('statisticVersion')
    .select([
      'id',
      'version',
      'kind',
      'indicatorId',
      'placeId',
      'period',
      'periodFrom',
      'periodTo',
      'comparator',
      'value',
      'valueHigh',
      'unit',
      'sourceId',
      'locator',
      'note',
      'synthetic',
      'approval',
      'knownFrom',
      'recordedAt',
      'recordedOn',
      'recordedBy',
      'recordedByName',
      'why',
    ])
    .where('cityId', '=', tx.cityId)
}
