import type { Selectable } from 'kysely'
import { anyOf } from './any-of.ts'
import { knownOn } from './city.repository.ts'
import { insertNewRows, insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type GatePromiseRow = Readonly<Omit<Selectable<Schema['gatePromise']>, 'cityId'>>
export type GateRecordRow = Readonly<Omit<Selectable<Schema['gateRecord']>, 'cityId'>>
export type NewGatePromise = Writable<Omit<GatePromiseRow, 'recordedAt'>>
export type NewGateRecord = Writable<Omit<GateRecordRow, 'recordedAt'>>

/**
 * Every promise for gates of some projects that was given by a day, those of a gate in their order.
 *
 * @param asOf null: today
 */
export function listGatePromises(
  tx: Transaction,
  projectIds: readonly string[],
  asOf: string | null,
): Promise<GatePromiseRow[]> {
  return selectPromises(tx)
    .where('projectId', '=', anyOf(projectIds))
    .where('recordedOn', '<=', knownOn(tx, asOf))
    .orderBy('projectId')
    .orderBy('gate')
    .orderBy('number')
    .execute()
}

/** The promise for each gate of the city that was the last one by a day. */
export function listLastPromises(tx: Transaction, asOf: string | null): Promise<GatePromiseRow[]> {
  return selectPromises(tx)
    .distinctOn(['projectId', 'gate'])
    .where('recordedOn', '<=', knownOn(tx, asOf))
    .orderBy('projectId')
    .orderBy('gate')
    .orderBy('number', 'desc')
    .execute()
}

/** What was recorded last by a day of gates that the ledger has no day for; those that were taken back are among them. */
export function listGateRecords(
  tx: Transaction,
  projectIds: readonly string[],
  asOf: string | null,
): Promise<GateRecordRow[]> {
  return selectRecords(tx)
    .distinctOn(['projectId', 'gate'])
    .where('projectId', '=', anyOf(projectIds))
    .where('recordedOn', '<=', knownOn(tx, asOf))
    .orderBy('projectId')
    .orderBy('gate')
    .orderBy('version', 'desc')
    .execute()
}

/** Adds promises that nobody can have given at the same time: those of a world. */
export function insertGatePromises(tx: Transaction, promises: readonly NewGatePromise[]): Promise<void> {
  return insertRows(tx, 'gatePromise', promises)
}

/** Adds the promise with the next number; false when somebody else was faster, and then nothing is written. */
export async function appendGatePromise(tx: Transaction, promise: NewGatePromise): Promise<boolean> {
  return (await insertNewRows(tx, 'gatePromise', [promise], 'gate')).size > 0
}

/** Adds the next version of a gate's record; false when somebody else was faster, and then nothing is written. */
export async function appendGateRecord(tx: Transaction, record: NewGateRecord): Promise<boolean> {
  return (await insertNewRows(tx, 'gateRecord', [record], 'gate')).size > 0
}

function selectPromises(tx: Transaction) {
  return tx.query
    .selectFrom('gatePromise')
    .select(['projectId', 'gate', 'number', 'placeId', 'promisedOn', 'why', 'synthetic'])
    .select(['recordedOn', 'recordedAt', 'recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
}

function selectRecords(tx: Transaction) {
  return tx.query
    .selectFrom('gateRecord')
    .select(['projectId', 'gate', 'version', 'placeId', 'reachedOn', 'evidence', 'synthetic'])
    .select(['recordedOn', 'recordedAt', 'recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
}
