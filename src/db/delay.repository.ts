import type { Selectable } from 'kysely'
import { anyOf } from './any-of.ts'
import { insertNewRows, insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type DelayEntryRow = Readonly<Omit<Selectable<Schema['delayEntry']>, 'cityId'>>
export type DelayWordRow = Readonly<Omit<Selectable<Schema['delayWord']>, 'cityId'>>
export type NewDelayEntry = Writable<Omit<DelayEntryRow, 'recordedAt'>>
export type NewDelayWord = Writable<Omit<DelayWordRow, 'recordedAt'>>

export interface DelayFilter {
  readonly id?: string
  readonly projectId?: string
  /** The other side. */
  readonly organisationId?: string
}

/** Slipped days that the actor may see, the ones entered first first. */
export function listDelayEntries(
  tx: Transaction,
  { id, projectId, organisationId }: DelayFilter,
): Promise<DelayEntryRow[]> {
  let query = tx.query
    .selectFrom('delayEntry')
    .select(['id', 'projectId', 'projectName', 'gate', 'placeId', 'days', 'cause', 'words'])
    .select(['organisationId', 'enteredOrganisationId', 'synthetic'])
    .select(['recordedOn', 'recordedAt', 'recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
  if (id !== undefined) query = query.where('id', '=', id)
  if (projectId !== undefined) query = query.where('projectId', '=', projectId)
  if (organisationId !== undefined) query = query.where('organisationId', '=', organisationId)
  return query.orderBy('recordedAt').orderBy('id').execute()
}

/** What was said of entries, that of an entry in its order. */
export function listDelayWords(tx: Transaction, delayIds: readonly string[]): Promise<DelayWordRow[]> {
  return tx.query
    .selectFrom('delayWord')
    .select(['delayId', 'number', 'act', 'words', 'organisationId'])
    .select(['recordedOn', 'recordedAt', 'recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
    .where('delayId', '=', anyOf(delayIds))
    .orderBy('delayId')
    .orderBy('number')
    .execute()
}

export function insertDelayEntry(tx: Transaction, entry: NewDelayEntry): Promise<void> {
  return insertRows(tx, 'delayEntry', [entry])
}

/** Adds the next word; false when somebody else was faster, and then nothing is written. */
export async function appendDelayWord(tx: Transaction, word: NewDelayWord): Promise<boolean> {
  return (await insertNewRows(tx, 'delayWord', [word], 'delayId')).size > 0
}
