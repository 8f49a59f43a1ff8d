import type { Selectable } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { insertNewRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type LedgerCheckRow = Readonly<Omit<Selectable<Schema['ledgerCheckVersion']>, 'cityId'>>
export type NewLedgerCheckVersion = Writable<Omit<LedgerCheckRow, 'recordedAt'>>

/** Each check by its latest version. */
export function listLedgerChecks(tx: Transaction): Promise<LedgerCheckRow[]> {
  return selectVersions(tx).distinctOn('id').orderBy('id').orderBy('version', 'desc').execute()
}

/**
 * The checks of a ledger that are asked on a day. The latest version that has begun decides: once it has ended, no earlier one comes back,
 * so that a check is ended by a version with a last day.
 */
export async function listChecksInForce(tx: Transaction, ledger: string, day: CalendarDate): Promise<LedgerCheckRow[]> {
  const begun = await selectVersions(tx)
    .where('ledger', '=', ledger)
    .where('validFrom', '<=', day)
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return begun.filter(({ validTo }) => validTo === null || day <= validTo)
}

/**
 * Adds versions; one that is there already, because another process was faster, is passed over.
 *
 * @returns the ids of those that were added
 */
export function insertLedgerCheckVersions(
  tx: Transaction,
  versions: readonly NewLedgerCheckVersion[],
): Promise<Set<string>> {
  return insertNewRows(tx, 'ledgerCheckVersion', versions, 'id')
}

function selectVersions(tx: Transaction) {
  return tx.query
    .selectFrom('ledgerCheckVersion')
    .select([
      'id',
      'version',
      'ledger',
      'severity',
      'condition',
      'zh',
      'en',
      'fields',
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
