import type { Selectable } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { insertRows } from './insert-rows.ts'
import type { Schema } from './schema.ts'
import { sortKey } from './sort-key.ts'
import type { Transaction } from './transact.ts'

export type OrganisationRow = Readonly<Omit<Selectable<Schema['organisation']>, 'cityId' | 'sortKey'>>

/** All organisations of the city, in pinyin order. */
export function listOrganisations(tx: Transaction): Promise<OrganisationRow[]> {
  return selectOrganisations(tx).orderBy('sortKey').orderBy('id').execute()
}

export async function findOrganisation(tx: Transaction, id: string): Promise<OrganisationRow | null> {
  return (await selectOrganisations(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** @throws DomainError `organisation.unknown` */
export async function getOrganisation(tx: Transaction, id: string): Promise<OrganisationRow> {
  const organisation = await findOrganisation(tx, id)
  if (organisation === null) throw new DomainError('organisation.unknown', { organisation: id })
  return organisation
}

/** Parents may stand anywhere in the list. */
export function insertOrganisations(tx: Transaction, organisations: readonly OrganisationRow[]): Promise<void> {
  return insertRows(
    tx,
    'organisation',
    organisations.map((organisation) => ({ ...organisation, sortKey: sortKey(organisation.name) })),
  )
}

function selectOrganisations(tx: Transaction) {
  return tx.query
    .selectFrom('organisation')
    .select(['id', 'name', 'nameEn', 'kind', 'placeId', 'parentId', 'contactRole', 'contactPhone', 'synthetic'])
    .where('cityId', '=', tx.cityId)
}
