import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { appendRowVersions } from '../ledger/append-row-versions.ts'
import { inParts } from '../ledger/in-parts.ts'
import type { NewRowVersion } from '../ledger/ledger-row.ts'
import type { Transaction } from '../transact.ts'
import { figureLinesSql } from './figure-lines-sql.ts'
import { listMeasuresInUse } from './measure.repository.ts'
import { referringRows, type TouchedRows } from './referring-rows.ts'
import { rolledUpSql } from './rolled-up-sql.ts'
import { takeTurn } from './take-turn.ts'
import { listDiffering } from './waiting-rows-sql.ts'

/**
 * Adds the next versions of rows, and keeps every figure that they, or rows that refer to them, are counted in: what they brought before is
 * taken away, what they bring now is added. The one way in which rows of ledgers are written.
 *
 * Writers of a city take turns from here until their transactions end, so that no two see each other's rows half.
 *
 * @throws DomainError `ledger.conflict`, `ledger.key-taken`
 */
export async function writeRowVersions(
  tx: Transaction,
  open: LedgerSet,
  ledger: Ledger,
  drafts: readonly NewRowVersion[],
): Promise<void> {
  if (drafts.length === 0) return
  const measures = await listMeasuresInUse(tx)
  if (measures.length === 0) return appendRowVersions(tx, ledger, drafts)
  const changed = drafts.filter(({ expectedVersion }) => expectedVersion > 0).map(({ id }) => id)
  await takeTurn(tx)
  const referring = changed.length === 0 ? [] : await takeAway(tx, open, measures, { ledger, ids: changed })
  await appendRowVersions(tx, ledger, drafts)
  await tx.asSystem(async (system) => {
    await bring(system, open, measures, [{ ledger, ids: drafts.map(({ id }) => id) }, ...referring], 1)
    await dropEmpty(system)
  })
}

/** Takes away what rows brought, and what rows of other ledgers brought that are judged by them. @returns these */
function takeAway(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  changed: TouchedRows,
): Promise<TouchedRows[]> {
  return tx.asSystem(async (system) => {
    const referring = await referringRows(system, open, measures, changed.ledger, changed.ids)
    await bring(system, open, measures, [changed, ...referring], -1)
    return referring
  })
}

/** Adds what the rows bring as they stand now, or takes it away. */
async function bring(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  touched: readonly TouchedRows[],
  sign: 1 | -1,
): Promise<void> {
  const counting = touched.filter(({ ledger }) => measures.some((measure) => measure.ledger === ledger.name))
  if (counting.length === 0) return
  const differingBy = await listDiffering(tx, open, measures, counting)
  for (const { ledger, ids } of counting) {
    const counted = measures.filter((measure) => measure.ledger === ledger.name)
    const differ = new Set(differingBy.get(ledger.name))
    for (const part of inParts(ids)) {
      const differing = part.filter((id) => differ.has(id))
      const lines = figureLinesSql(tx, open, ledger, counted, { asOf: null, ids: part, differing })
      await addToFigures(tx, rolledUpSql(tx, lines), sign)
    }
  }
}

async function addToFigures(tx: Transaction, figures: RawBuilder<unknown>, sign: 1 | -1): Promise<void> {
  await sql`
    insert into figure (city_id, relation, place_id, measure_id, month, approval, amount, rows, unknown, synthetic, waiting)
    select ${tx.cityId}, relation, place_id, measure_id, month, approval, ${sign}::integer * amount, ${sign}::integer * rows,
      ${sign}::integer * unknown, ${sign}::integer * synthetic, ${sign}::integer * waiting
    from (${figures}) as brought
    order by relation, place_id, measure_id, month, approval
    on conflict (city_id, relation, place_id, measure_id, month, approval) do update set
      amount = figure.amount + excluded.amount, rows = figure.rows + excluded.rows,
      unknown = figure.unknown + excluded.unknown, synthetic = figure.synthetic + excluded.synthetic,
      waiting = figure.waiting + excluded.waiting`.execute(tx.query)
}

/** A figure to which nothing brings anything is not kept, so that a rebuild finds the same ones. */
async function dropEmpty(tx: Transaction): Promise<void> {
  await sql`
    delete from figure
    where city_id = ${tx.cityId} and amount = 0 and rows = 0 and unknown = 0 and synthetic = 0 and waiting = 0`.execute(
    tx.query,
  )
}
