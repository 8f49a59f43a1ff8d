import { sql } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Total } from '#domain/measure/month-totals.ts'
import { exact } from '#domain/quantity/exact.ts'
import type { Face } from '../condition/standing-version.ts'
import { readRecords, standing } from '../ledger/select-rows.ts'
import type { Relation } from '../schema.ts'
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
  const { face } = counted
  const [record] = await readRecords(
    tx,
    sql`select coalesce(sum(${amountSql(measure, ledger)}), 0)::text as amount, count(*)::integer as rows from ${sql.id(ledger.table)}
      where ${standing(tx, ledger, { asOf, face })} and ${countsSql(measure, open, counted, { asOf, face })}`,
  )
  return { amount: exact(String(record?.amount)), rows: Number(record?.rows) }
}

/**
 * By which face the figures of a place count rows for who asks: as the policy of `figure` says it.
 *
 * @throws Error when figures are not for them at all
 */
export async function readFaceCounted(tx: Transaction, placeId: string, relation: Relation): Promise<Face> {
  if (tx.actor.kind === 'system') return 'all'
  const { rows } = await sql<{ isOfficial: boolean; seesWaiting: boolean }>`
    select scope.is_official() as is_official, scope.reads_whole_city()
      or (scope.works_in_places() and ${relation === 'reporting'}::boolean
        and ${placeId} in (select place.place_id from scope.place)) as sees_waiting`.execute(tx.query)
  if (rows[0]?.isOfficial !== true) throw new Error('figures are for officials')
  return rows[0].seesWaiting ? 'all' : 'approved'
}
