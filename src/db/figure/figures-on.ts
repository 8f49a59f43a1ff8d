import type { RawBuilder } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Transaction } from '../transact.ts'
import { allFigureLinesSql } from './figure-lines-sql.ts'
import { rolledUpSql } from './rolled-up-sql.ts'
import { isAnyWaiting } from './waiting-rows-sql.ts'

/**
 * The statement that computes every figure as known on a day, or of today (null), from the rows: the columns of `figure` without the city.
 *
 * @param measures at least one
 */
export async function figuresOn(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  asOf: string | null,
): Promise<RawBuilder<unknown>> {
  const waits = await isAnyWaiting(tx, open, measures, asOf)
  return rolledUpSql(tx, allFigureLinesSql(tx, open, measures, { asOf, ids: null, differing: waits ? 'found' : [] }))
}
