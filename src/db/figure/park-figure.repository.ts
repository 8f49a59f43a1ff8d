import { sql } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import type { Transaction } from '../transact.ts'
import { type FigureRow, totalsSql, visibleSql, wantedSql } from './figure.repository.ts'
import { allFigureLinesSql } from './figure-lines-sql.ts'
import { isAnyWaiting } from './waiting-rows-sql.ts'

/** Of which parks and for which months figures are asked. */
export interface ParkChoice {
  readonly parkIds: readonly string[]
  readonly period: Months
  /** The day as known on which; null: today. */
  readonly asOf: string | null
}

/** A figure of a park and period; a park of which nothing is known has none. */
export interface ParkFigureRow extends Omit<FigureRow, 'placeId'> {
  readonly parkId: string
}

/**
 * Figures of single parks. They are not kept, for a park is a row and not a place: they are computed from the rows that name it, by the same
 * SQL and shown by the same scope as kept ones.
 */
export async function readParkFigures(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  { parkIds, period, asOf }: ParkChoice,
): Promise<ParkFigureRow[]> {
  if (measures.length === 0 || parkIds.length === 0) return []
  const wanted = measures.map((measure) => wantedSql(measure, monthsCounted(measure, period)))
  return tx.asSystem(async (system) => {
    const waits = await isAnyWaiting(system, open, measures, asOf)
    const lines = allFigureLinesSql(system, open, measures, {
      asOf,
      ids: null,
      byPark: true,
      differing: waits ? 'found' : [],
    })
    const { rows } = await sql<ParkFigureRow>`
      select figure.park_id, figure.measure_id, ${totalsSql}
      from (
        select past.* from (${lines}) as past where past.park_id = ${anyOf(parkIds)} and ${visibleSql(tx, sql`true`)}
      ) as figure
      join (values ${sql.join(wanted)}) as wanted (measure_id, first, last)
        on wanted.measure_id = figure.measure_id and figure.month <= wanted.last
        and (wanted.first is null or figure.month >= wanted.first)
      group by figure.park_id, figure.measure_id order by figure.park_id, figure.measure_id`.execute(system.query)
    return rows
  })
}
