import { type Selectable, sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type LightRuleRow = Readonly<Omit<Selectable<Schema['lightRuleVersion']>, 'cityId'>>
export type NewLightRuleVersion = Writable<Omit<LightRuleRow, 'recordedAt'>>

/** Each rule by its latest version, or the latest that holds on `asOf`. */
export function listLightRules(tx: Transaction, filter: { asOf?: string | null } = {}): Promise<LightRuleRow[]> {
  const asOf = filter.asOf ?? null
  const query = selectVersions(tx).distinctOn('id').orderBy('id').orderBy('version', 'desc')
  if (asOf === null) return query.execute()
  return query.where(sql<boolean>`${asOf}::date between valid_from and coalesce(valid_to, 'infinity')`).execute()
}

export function insertLightRuleVersions(tx: Transaction, versions: readonly NewLightRuleVersion[]): Promise<void> {
  return insertRows(tx, 'lightRuleVersion', versions)
}

function selectVersions(tx: Transaction) {
  return tx.query
    .selectFrom('lightRuleVersion')
    .select([
      'id',
      'version',
      'region',
      'name',
      'kind',
      'thresholds',
      'certainty',
      'sourceText',
      'validFrom',
      'validTo',
      'recordedAt',
      'recordedBy',
      'why',
    ])
    .where('cityId', '=', tx.cityId)
}
