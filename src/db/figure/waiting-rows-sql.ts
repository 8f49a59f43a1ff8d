import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { wayToPark } from '#domain/measure/in-park.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import { type AsKnown, isStanding } from '../condition/standing-version.ts'
import { fieldOf, idOf, ofCity, readRecords, standing, standingByEither, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'
import { claimsOfLedger, type TouchedRows } from './referring-rows.ts'

/** A reference through which rows are judged, and the references through which the rows are judged that it names. */
export interface LookedThrough {
  readonly field: string
  readonly ledger: Ledger
  readonly further: readonly LookedThrough[]
}

/** The references through which measures of a ledger look, each once; with those by which its rows tell their park, where that is asked. */
export function looksFrom(
  open: LedgerSet,
  ledger: Ledger,
  measures: readonly Measure[],
  byPark: boolean,
): LookedThrough[] {
  const conditions = measures.map(({ where }) => where)
  return looksIn(open, ledger, conditions, byPark)
}

function looksIn(open: LedgerSet, ledger: Ledger, conditions: readonly Condition[], byPark: boolean): LookedThrough[] {
  const asked = new Map<string, Condition[]>()
  for (const { field, value } of conditions.flatMap(claimsOfLedger))
    asked.set(field, [...(asked.get(field) ?? []), value as Condition]) // the only operand of `refers-to`
  const way = byPark ? wayToPark(ledger, open) : null
  const parkField = way?.kind === 'through' ? way.field.name : null
  if (parkField !== null && !asked.has(parkField)) asked.set(parkField, [])
  return [...asked].map(([field, inner]) => {
    const referred = open(ledger.words.get(field)?.refersTo ?? '')
    return { field, ledger: referred, further: looksIn(open, referred, inner, field === parkField) }
  })
}

/** A condition on rows: the two faces of the row may say different things, because it waits, or a row through which it is judged does. */
export function mayDiffer(
  tx: Transaction,
  ledger: Ledger,
  looks: readonly LookedThrough[],
  asOf: string | null,
): RawBuilder<boolean> {
  return sql`${idOf(ledger)} in (${waitingIds(tx, ledger, looks, asOf)})`
}

function waitingIds(
  tx: Transaction,
  ledger: Ledger,
  looks: readonly LookedThrough[],
  asOf: string | null,
): RawBuilder<unknown> {
  const own = sql`select ${idOf(ledger)} from ${sql.id(ledger.table)} where ${isWaiting(tx, ledger, asOf)}`
  const named = looks.flatMap(({ field, ledger: referred, further }) => {
    const names = sql`${valueSql(ledger, fieldOf(ledger, field))} in (${waitingIds(tx, referred, further, asOf)})`
    return standingByEither(tx, ledger, asOf).map(
      (stands) => sql`select ${idOf(ledger)} from ${sql.id(ledger.table)} where ${stands} and ${names}`,
    )
  })
  return sql.join([own, ...named], sql` union `)
}

function isWaiting(tx: Transaction, ledger: Ledger, asOf: string | null): RawBuilder<boolean> {
  return sql`${standing(tx, ledger, { asOf, face: 'all' })} and ${sql.id(ledger.table, 'approval')} = 'submitted'`
}

/** Of some rows of several ledgers those whose faces may say different things today, by ledger: one question for all. */
export async function listDiffering(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  touched: readonly TouchedRows[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = touched.map(({ ledger, ids }) => {
    const own = measures.filter((measure) => measure.ledger === ledger.name)
    const differs = mayDiffer(tx, ledger, looksFrom(open, ledger, own, false), null)
    return sql`select distinct ${ledger.name}::text as ledger, ${idOf(ledger)} as id from ${sql.id(ledger.table)}
      where ${ofCity(tx, ledger)} and ${idOf(ledger)} = ${anyOf(ids)} and ${differs}`
  })
  const found = new Map<string, string[]>()
  for (const { ledger, id } of await readRecords(tx, sql.join(asked, sql` union all `)))
    found.set(String(ledger), [...(found.get(String(ledger)) ?? []), String(id)])
  return found
}

/** True where some row waited on a day, or waits today, of the ledgers that these measures count or look through. */
export async function isAnyWaiting(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  asOf: string | null,
): Promise<boolean> {
  const ledgers = [...new Set(measures.map(({ ledger }) => ledger))].map((name) => open(name))
  const looked = ledgers.flatMap((ledger) => [
    ledger,
    ...ledgersOf(
      looksFrom(
        open,
        ledger,
        measures.filter((measure) => measure.ledger === ledger.name),
        true,
      ),
    ),
  ])
  const known: AsKnown = { asOf, face: 'all' }
  const waits = [...new Set(looked)].map(
    ({ table }) => sql`exists (
      select from ${sql.id(table)} where ${sql.id(table, 'city_id')} = ${tx.cityId}
        and ${isStanding(table, known)} and ${sql.id(table, 'approval')} = 'submitted')`,
  )
  if (waits.length === 0) return false
  const { rows } = await sql<{ waits: boolean }>`select ${sql.join(waits, sql` or `)} as waits`.execute(tx.query)
  return rows[0]?.waits === true
}

function ledgersOf(looks: readonly LookedThrough[]): Ledger[] {
  return looks.flatMap(({ ledger, further }) => [ledger, ...ledgersOf(further)])
}
