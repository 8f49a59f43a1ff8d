import { type Selectable, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { insertNewRows, insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import { sortKey } from './sort-key.ts'
import type { Transaction } from './transact.ts'

export type IndicatorRow = Readonly<Omit<Selectable<Schema['indicatorVersion']>, 'cityId' | 'sortKey'>>
/** The measures are named by one that is computed. */
export type NewIndicatorVersion = Writable<Omit<IndicatorRow, 'recordedAt' | 'numeratorId' | 'denominatorId'>> &
  Partial<Pick<IndicatorRow, 'numeratorId' | 'denominatorId'>>

/** Each indicator by its latest definition, or the latest that holds on `asOf`, in pinyin order. */
export async function listIndicators(tx: Transaction, filter: { asOf?: string | null } = {}): Promise<IndicatorRow[]> {
  const rows = await selectCurrent(tx, filter.asOf ?? null).execute()
  return rows.sort((a, b) => compareText(a.sortKey, b.sortKey) || compareText(a.id, b.id)).map(withoutSortKey)
}

export async function findIndicator(
  tx: Transaction,
  id: string,
  asOf: string | null = null,
): Promise<IndicatorRow | null> {
  const row = await selectCurrent(tx, asOf).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : withoutSortKey(row)
}

/** @throws DomainError `indicator.unknown` */
export async function getIndicator(tx: Transaction, id: string, asOf: string | null = null): Promise<IndicatorRow> {
  const indicator = await findIndicator(tx, id, asOf)
  if (indicator === null) throw new DomainError('indicator.unknown', { indicator: id })
  return indicator
}

/** Adds definitions; an indicator that is not there yet begins with its first one. */
export async function insertIndicatorVersions(
  tx: Transaction,
  versions: readonly NewIndicatorVersion[],
): Promise<void> {
  const ids = [...new Set(versions.map(({ id }) => id))]
  await insertNewRows(
    tx,
    'indicator',
    ids.map((id) => ({ id })),
    'id',
  )
  await insertRows(
    tx,
    'indicatorVersion',
    versions.map((version) => ({ ...version, sortKey: sortKey(version.name) })),
  )
}

function selectCurrent(tx: Transaction, asOf: string | null) {
  const query = selectVersions(tx).distinctOn('id').orderBy('id').orderBy('version', 'desc')
  if (asOf === null) return query
  return query.where(sql<boolean>`${asOf}::date between valid_from and coalesce(valid_to, 'infinity')`)
}

function selectVersions(tx: Transaction) {
  return tx.query
    .selectFrom('indicatorVersion')
    .select([
      'id',
      'version',
      'name',
      'nameEn',
      'unit',
      'definition',
      'direction',
      'accumulation',
      'aliases',
      'certainty',
      'sourceText',
      'validFrom',
      'validTo',
      'publishedOnly',
      'numeratorId',
      'denominatorId',
      'sortKey',
      'recordedAt',
      'recordedBy',
      'why',
    ])
    .where('cityId', '=', tx.cityId)
}

function withoutSortKey({ sortKey: _, ...row }: IndicatorRow & { sortKey: string }): IndicatorRow {
  return row
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
