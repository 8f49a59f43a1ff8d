import type { Selectable } from 'kysely'
import { anyOf } from '../any-of.ts'
import { insertRows } from '../insert-rows.ts'
import type { Schema, Writable } from '../schema.ts'
import type { Transaction } from '../transact.ts'

export type ClauseRow = Readonly<Omit<Selectable<Schema['libraryClause']>, 'cityId'>>
export type NewClause = Writable<Omit<ClauseRow, 'recordedAt'>>

/** What comes from a document, in the order of its text. */
export function listClausesOf(tx: Transaction, documentId: string): Promise<ClauseRow[]> {
  return selectClauses(tx)
    .where('documentId', '=', documentId)
    .orderBy('version')
    .orderBy('startAt')
    .orderBy('id')
    .execute()
}

/** Where targets come from, what was accepted last first. */
export function listClausesOfTargets(tx: Transaction, targetIds: readonly string[]): Promise<ClauseRow[]> {
  return selectClauses(tx)
    .where('targetId', '=', anyOf(targetIds))
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
    .execute()
}

export function insertClauses(tx: Transaction, clauses: readonly NewClause[]): Promise<void> {
  return insertRows(tx, 'libraryClause', clauses)
}

function selectClauses(tx: Transaction) {
  return tx.query
    .selectFrom('libraryClause')
    .select([
      'id',
      'documentId',
      'version',
      'startAt',
      'endAt',
      'quote',
      'clause',
      'targetId',
      'programmeId',
      'taskId',
      'recordedAt',
      'recordedBy',
    ])
    .where('cityId', '=', tx.cityId)
}
