import { type RawBuilder, sql } from 'kysely'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { valueColumn } from '../condition/field-sql.ts'
import { type AsKnown, isStanding } from '../condition/standing-version.ts'
import type { Transaction } from '../transact.ts'
import { type LedgerRecord, type LedgerRow, rowColumnsSql, rowOf } from './ledger-row.ts'

// The parts of which the statements about a ledger's rows are made; every column is qualified by the ledger's table.

/** The versions themselves, without a condition. */
export function selectRows(ledger: Ledger): RawBuilder<unknown> {
  return sql`select ${rowColumnsSql(ledger)} from ${sql.id(ledger.table)}`
}

/** The versions of the actor's city. */
export function ofCity(tx: Transaction, ledger: Ledger): RawBuilder<boolean> {
  return sql`${sql.id(ledger.table, 'city_id')} = ${tx.cityId}`
}

/** Of each row the version that stood on a day, or stands today; none of a row that was withdrawn. */
export function standing(tx: Transaction, ledger: Ledger, known: AsKnown): RawBuilder<boolean> {
  return sql`${ofCity(tx, ledger)} and ${isStanding(ledger.table, known)}`
}

/**
 * Two conditions for the versions that stand by either face. Today an approved version that stands by both is told by the first alone, so that
 * the second finds only the few that stand behind one that waits.
 */
export function standingByEither(tx: Transaction, ledger: Ledger, asOf: string | null): RawBuilder<boolean>[] {
  const approved = standing(tx, ledger, { asOf, face: 'approved' })
  const behind = sql<boolean>`${approved} and ${sql.id(ledger.table, 'superseded_on')} is not null`
  return [standing(tx, ledger, { asOf, face: 'all' }), asOf === null ? behind : approved]
}

/** Of each row the last version, also one that withdraws it. */
export function latest(tx: Transaction, ledger: Ledger): RawBuilder<boolean> {
  return sql`${ofCity(tx, ledger)} and ${sql.id(ledger.table, 'superseded_on')} is null`
}

export function idOf(ledger: Ledger): RawBuilder<unknown> {
  return sql.id(ledger.table, 'id')
}

/** A field of the ledger that the definition itself names: key, title, place, month. */
export function fieldOf(ledger: Ledger, name: string): LedgerField {
  const field = ledger.fields.get(name)
  if (field === undefined) throw new Error(`the ledger ${ledger.name} has no field ${name}`)
  return field
}

export function valueSql(ledger: Ledger, field: LedgerField): RawBuilder<unknown> {
  return valueColumn({ ledger, alias: ledger.table }, field)
}

export async function readRows(tx: Transaction, ledger: Ledger, query: RawBuilder<unknown>): Promise<LedgerRow[]> {
  const records = await readRecords(tx, query)
  return records.map((record) => rowOf(ledger, record))
}

/** Rows by column as the database names them: fifty columns a row, so no plugin renames them. */
export async function readRecords(tx: Transaction, query: RawBuilder<unknown>): Promise<LedgerRecord[]> {
  const { rows } = await query.execute(tx.query.withoutPlugins())
  return rows as LedgerRecord[] // of a select list of named columns
}
