import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { anyOf } from '../any-of.ts'
import { conditionSql } from '../condition/condition-sql.ts'
import { type AsKnown, type Face, standingApproved, standingToday } from '../condition/standing-version.ts'
import type { DecimalText } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import { inParts } from './in-parts.ts'
import type { LedgerRow } from './ledger-row.ts'
import { keyEquals, type RowKey, wantedKeys } from './row-key.ts'
import { type RowSort, rowOrder } from './row-order.ts'
import { idOf, latest, ofCity, readRecords, readRows, selectRows, standing, valueSql } from './select-rows.ts'

/** Which rows: those that fulfil the condition, as known on a day. */
export interface RowChoice {
  /** With its clock resolved; null = all. */
  readonly condition: Condition | null
  /** null = today. */
  readonly asOf: string | null
  /** All that stand where nothing is said. */
  readonly face?: Face
}

/** Where a page of a list begins, and in which order; by title where none is given. */
export interface RowPage {
  readonly sort: readonly RowSort[]
  readonly offset: number
  readonly limit: number
}

/** How many rows fulfil a condition, and the sum of every amount that adds up; null when no row has a value. */
export interface RowSummary {
  readonly count: number
  readonly submitted: number
  readonly synthetic: number
  readonly sums: Readonly<Record<string, DecimalText | null>>
}

/** A page of the rows that the actor may see; withdrawn ones are left out. */
export async function listLedgerRows(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  choice: RowChoice & RowPage,
): Promise<LedgerRow[]> {
  const query = sql`${sortedRows(tx, ledger, open, choice)} limit ${choice.limit} offset ${choice.offset}`
  return readRows(tx, ledger, query)
}

/** Every row of a list in its order, some at a time: for exports. The transaction stays open until the last part was taken. */
export async function* streamLedgerRows(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  choice: RowChoice & Pick<RowPage, 'sort'>,
  rowsAtOnce: number,
): AsyncGenerator<LedgerRow[], void, void> {
  await sql`declare ledger_rows cursor for ${sortedRows(tx, ledger, open, choice)}`.execute(tx.query)
  for (;;) {
    const rows = await readRows(
      tx,
      ledger,
      sql`fetch forward ${sql.raw(String(Math.trunc(rowsAtOnce)))} from ledger_rows`,
    )
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) break
  }
  await sql`close ledger_rows`.execute(tx.query)
}

/** Counts and sums the rows of a list. */
export async function summariseRows(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  choice: RowChoice,
): Promise<RowSummary> {
  const added = [...ledger.fields.values()].filter((field) => field.kind === 'amount' && field.adds)
  const sums = added.map((field, index) => sql`sum(${valueSql(ledger, field)}) as ${sql.id(`sum_${index}`)}`)
  const counts = sql`count(*)::int as count, count(*) filter (where ${sql.id(ledger.table, 'approval')} = 'submitted')::int as submitted,
    count(*) filter (where ${sql.id(ledger.table, 'synthetic')})::int as synthetic`
  const [record = {}] = await readRecords(
    tx,
    sql`select ${sql.join([counts, ...sums])} from ${sql.id(ledger.table)} where ${chosen(tx, ledger, open, choice)}`,
  )
  const { count, submitted, synthetic } = record as Omit<RowSummary, 'sums'> // what the select list names
  const byField = added.map(
    ({ name }, index) => [name, (record[`sum_${index}`] ?? null) as DecimalText | null] as const,
  )
  return { count, submitted, synthetic, sums: Object.fromEntries(byField) }
}

/** The row as it stood on a day; null when it was not known, was withdrawn, or is not the actor's to see. */
export async function findLedgerRow(
  tx: Transaction,
  ledger: Ledger,
  id: string,
  asOf: string | null,
): Promise<LedgerRow | null> {
  const rows = await readRows(
    tx,
    ledger,
    sql`${selectRows(ledger)} where ${standing(tx, ledger, { asOf, face: 'all' })} and ${idOf(ledger)} = ${id}`,
  )
  return rows[0] ?? null
}

/** The last version of the row, also when it says that the row was withdrawn. */
export async function findLatestRow(tx: Transaction, ledger: Ledger, id: string): Promise<LedgerRow | null> {
  const rows = await readRows(
    tx,
    ledger,
    sql`${selectRows(ledger)} where ${latest(tx, ledger)} and ${idOf(ledger)} = ${id}`,
  )
  return rows[0] ?? null
}

/** True when an approved version of the row stands, wherever that lay. */
export function isApproved(tx: Transaction, ledger: Ledger, id: string): Promise<boolean> {
  return tx.asSystem(async (system) => {
    const found = sql`select 1 from ${sql.id(ledger.table)} where ${standing(system, ledger, standingApproved)} and ${idOf(ledger)} = ${id}`
    return (await readRecords(system, found)).length > 0
  })
}

/** Of rows with one of the ids the approved version that stands, by id; a row of which none was ever approved, or none stands, is missing. */
export async function listApprovedRows(
  tx: Transaction,
  ledger: Ledger,
  ids: readonly string[],
): Promise<Map<string, LedgerRow>> {
  const found = new Map<string, LedgerRow>()
  for (const part of inParts([...new Set(ids)])) {
    const approved = sql`${selectRows(ledger)} where ${standing(tx, ledger, standingApproved)} and ${idOf(ledger)} = ${anyOf(part)}`
    for (const row of await readRows(tx, ledger, approved)) found.set(row.id, row)
  }
  return found
}

/** Every version of a row that the actor may see, the first one first. */
export function listRowHistory(tx: Transaction, ledger: Ledger, id: string): Promise<LedgerRow[]> {
  return readRows(
    tx,
    ledger,
    sql`${selectRows(ledger)} where ${ofCity(tx, ledger)} and ${idOf(ledger)} = ${id} order by ${sql.id(ledger.table, 'version')}`,
  )
}

/** The rows of today with one of the ids, any number; one that was withdrawn is missing. */
export async function listRowsByIds(tx: Transaction, ledger: Ledger, ids: readonly string[]): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (const part of inParts([...new Set(ids)])) {
    rows.push(
      ...(await readRows(
        tx,
        ledger,
        sql`${selectRows(ledger)} where ${standing(tx, ledger, standingToday)} and ${idOf(ledger)} = ${anyOf(part)}`,
      )),
    )
  }
  return rows
}

/**
 * The rows of today with one of the keys, any number.
 *
 * @param keys values of the key fields in their order; an empty part of a key equals an empty one
 */
export async function listRowsByKeys(tx: Transaction, ledger: Ledger, keys: readonly RowKey[]): Promise<LedgerRow[]> {
  const wanted = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()]
  const rows: LedgerRow[] = []
  for (const part of inParts(wanted)) {
    const row = sql`${selectRows(ledger)} where ${standing(tx, ledger, standingToday)} and ${keyEquals(ledger)} limit 1`
    rows.push(
      ...(await readRows(
        tx,
        ledger,
        sql`select found.* from ${wantedKeys(ledger, part)} cross join lateral (${row}) as found`,
      )),
    )
  }
  return rows
}

/** The rows of today whose reference names one of the ids. */
export async function listRowsReferring(
  tx: Transaction,
  ledger: Ledger,
  field: LedgerField,
  ids: readonly string[],
): Promise<LedgerRow[]> {
  return readRows(
    tx,
    ledger,
    sql`${selectRows(ledger)} where ${standing(tx, ledger, standingToday)} and ${valueSql(ledger, field)} = ${anyOf(ids)}`,
  )
}

function sortedRows(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  choice: RowChoice & Pick<RowPage, 'sort'>,
): RawBuilder<unknown> {
  const order = rowOrder(tx, ledger, open, choice.sort, knownBy(choice))
  return sql`${selectRows(ledger)} where ${chosen(tx, ledger, open, choice)} order by ${order}`
}

function chosen(tx: Transaction, ledger: Ledger, open: LedgerSet, choice: RowChoice): RawBuilder<unknown> {
  const [{ condition }, known] = [choice, knownBy(choice)]
  const stands = standing(tx, ledger, known)
  return condition === null ? stands : sql`${stands} and ${conditionSql(condition, ledger, open, known)}`
}

function knownBy({ asOf, face = 'all' }: RowChoice): AsKnown {
  return { asOf, face }
}
