import { sql } from 'kysely'
import { claimsOf } from '#domain/condition/claims-of.ts'
import type { Claim, Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import { fieldOf, idOf, readRecords, standingByEither, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'

/** Rows whose figures may change. */
export interface TouchedRows {
  readonly ledger: Ledger
  readonly ids: readonly string[]
}

/** A reference that some measure looks through: rows of `ledger` are judged by what `field` names. */
interface Look {
  readonly ledger: string
  readonly field: string
  readonly refersTo: string
}

/**
 * The rows of other ledgers that measures judge by one of these rows, directly or through further rows: the months of an enterprise count as
 * months in a park when the enterprise moves into one.
 */
export async function referringRows(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  ledger: Ledger,
  ids: readonly string[],
): Promise<TouchedRows[]> {
  const looks = looksOf(open, measures)
  const found = new Map<string, Set<string>>()
  const waiting: { ledger: string; ids: readonly string[] }[] = [{ ledger: ledger.name, ids }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.ids.length === 0) continue
    for (const look of looks.filter(({ refersTo }) => refersTo === next.ledger)) {
      const seen = found.get(look.ledger) ?? new Set()
      const fresh = (await idsReferring(tx, open(look.ledger), look.field, next.ids)).filter((id) => !seen.has(id))
      found.set(look.ledger, new Set([...seen, ...fresh]))
      waiting.push({ ledger: look.ledger, ids: fresh })
    }
  }
  return [...found].map(([name, rows]) => ({ ledger: open(name), ids: [...rows] }))
}

function looksOf(open: LedgerSet, measures: readonly Measure[]): Look[] {
  const looks = measures.flatMap(({ where, ledger }) => looksIn(open, ledger, where))
  return [...new Map(looks.map((look) => [`${look.ledger} ${look.field}`, look])).values()]
}

function looksIn(open: LedgerSet, ledger: string, condition: Condition): Look[] {
  return claimsOfLedger(condition).flatMap(({ field, value }) => {
    const refersTo = open(ledger).words.get(field)?.refersTo ?? ''
    return [{ ledger, field, refersTo }, ...looksIn(open, refersTo, value as Condition)] // the only operand of `refers-to`
  })
}

/** The claims that look into another ledger, without those inside them. */
export function claimsOfLedger(condition: Condition): Claim[] {
  const all = claimsOf(condition).filter(({ operator }) => operator === 'refers-to')
  const inner = new Set(all.flatMap(({ value }) => claimsOf(value as Condition))) // the only operand of `refers-to`
  return all.filter((claim) => !inner.has(claim))
}

/** The rows that name one of these by either face. */
async function idsReferring(tx: Transaction, ledger: Ledger, field: string, ids: readonly string[]): Promise<string[]> {
  const names = sql`${valueSql(ledger, fieldOf(ledger, field))} = ${anyOf(ids)}`
  const parts = standingByEither(tx, ledger, null).map(
    (stands) => sql`select ${idOf(ledger)} as id from ${sql.id(ledger.table)} where ${stands} and ${names}`,
  )
  const records = await readRecords(tx, sql.join(parts, sql` union `))
  return records.map(({ id }) => String(id))
}
