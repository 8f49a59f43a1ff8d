import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { wayToPark } from '#domain/measure/in-park.ts'
import type { AsKnown } from '../condition/standing-version.ts'
import { idOf, standing, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'

/** The id of the park in which a row of the ledger lies, as known on a day by one of its faces; null where the ledger does not tell. */
export function parkSql(tx: Transaction, ledger: Ledger, open: LedgerSet, known: AsKnown): RawBuilder<unknown> | null {
  const way = wayToPark(ledger, open)
  if (way === null) return null
  if (way.kind === 'itself') return idOf(ledger)
  if (way.kind === 'names') return valueSql(ledger, way.field)
  const further = open(way.field.refersTo)
  return sql`(
    select ${parkSql(tx, further, open, known)} from ${sql.id(further.table)}
    where ${standing(tx, further, known)} and ${idOf(further)} = ${valueSql(ledger, way.field)})`
}
