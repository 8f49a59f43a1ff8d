import type { Selectable } from 'kysely'
import { anyOf } from './any-of.ts'
import { insertNewRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type SourceRow = Readonly<Omit<Selectable<Schema['source']>, 'cityId'>>
export type NewSource = Writable<Omit<SourceRow, 'recordedAt'>>

/** The sources the actor may read, newest publication first. */
export async function listSources(tx: Transaction, filter: { ids?: readonly string[] } = {}): Promise<SourceRow[]> {
  let query = selectSources(tx)
  if (filter.ids) query = query.where('id', '=', anyOf(filter.ids))
  return query
    .orderBy('publishedOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute()
}

/**
 * Makes sure the sources are there. One that is already known — same title, outlet, date, address and kind — is used again.
 *
 * @returns the id of each draft → the id under which its source is kept
 */
export async function ensureSources(tx: Transaction, drafts: readonly NewSource[]): Promise<Map<string, string>> {
  await insertNewRows(tx, 'source', drafts, 'id')
  const kept = new Map((await listSources(tx)).map((source) => [naturalKey(source), source.id]))
  return new Map(drafts.map((draft) => [draft.id, requireKept(kept, draft)]))
}

/** A draft is missing when its id belongs to another source: ids are the caller's, so that is a bug there. */
function requireKept(kept: ReadonlyMap<string, string>, draft: NewSource): string {
  const id = kept.get(naturalKey(draft))
  if (id === undefined) throw new Error(`the source id ${draft.id} is taken by another source`)
  return id
}

function naturalKey({ title, outlet, publishedOn, address, kind }: NewSource): string {
  return JSON.stringify([title, outlet, publishedOn, address, kind])
}

function selectSources(tx: Transaction) {
  return tx.query
    .selectFrom('source')
    .select([
      'id',
      'title',
      'outlet',
      'publishedOn',
      'address',
      'kind',
      'note',
      'synthetic',
      'recordedAt',
      'recordedBy',
    ])
    .where('cityId', '=', tx.cityId)
}
