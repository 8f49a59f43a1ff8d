import { sql } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Total } from '#domain/measure/month-totals.ts'
import { exact } from '#domain/quantity/exact.ts'
import { readRecords, standing } from '../ledger/select-rows.ts'
import type { Approval } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import { amountSql, type CountedRows, countsSql } from './row-chains.ts'

/**
 * The total of a measure in any places, as known on a day: for definitions and trees of another day, by which no figure is kept.
 *
 * @param tx Citong's own: figures are of all rows
 */
export async function readTotalOn(
  tx: Transaction,
  open: LedgerSet,
  measure: Measure,
  counted: CountedRows,
  asOf: string | null,
): Promise<Pick<Total, 'amount' | 'rows'>> {
  const ledger = open(measure.ledger)
  const [record] = await readRecords(
    tx,
    sql`select coalesce(sum(${amountSql(measure, ledger)}), 0)::text as amount, count(*)::integer as rows from ${sql.id(ledger.table)}
      where ${standing(tx, ledger, asOf)} and ${countsSql(measure, open, counted, asOf)}`,
  )
  return { amount: exact(String(record?.amount)), rows: Number(record?.rows) }
}

/** Which rows the figures of a place count for who asks: as the policy of `figure` says it. */
export async function listCountedApprovals(tx: Transaction, placeId: string): Promise<Approval[]> {
  if (tx.actor.kind === 'system') return ['approved', 'submitted']
  const { rows } = await sql<{ approved: boolean; submitted: boolean }>`
    select scope.is_official() as approved, scope.is_official() and (scope.reads_whole_city()
      or (scope.works_in_places() and ${placeId} in (select place.place_id from scope.place))) as submitted`.execute(
    tx.query,
  )
  const [seen] = rows
  return [...(seen?.approved ? (['approved'] as const) : []), ...(seen?.submitted ? (['submitted'] as const) : [])]
}
