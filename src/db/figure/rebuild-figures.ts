import { type RawBuilder, sql } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Transaction } from '../transact.ts'
import { figuresOn } from './figures-on.ts'
import { listMeasures, listMeasuresInUse } from './measure.repository.ts'
import { takeTurn } from './take-turn.ts'

/** What a rebuild found: figures that there are now, and those that were missing, wrong or too many. */
export interface Rebuilt {
  readonly figures: number
  readonly differing: number
}

/**
 * Computes every figure of the city anew from the rows that stand today, by the latest version of each measure, and puts them in the place
 * of those that were kept. When nothing but writes through `writeRowVersions` happened since, no figure differs.
 *
 * @param tx Citong's own, not a person's: figures are of all rows
 */
export async function rebuildFigures(tx: Transaction, open: LedgerSet): Promise<Rebuilt> {
  await takeTurn(tx)
  await planForAllRows(tx)
  const measures = await listMeasures(tx)
  const fresh = await allFigures(tx, open, measures)
  const rebuilt = (await isNothingKept(tx)) ? await keepFirst(tx, fresh) : await holdAgainstKept(tx, fresh)
  await replaceBasis(tx, measures)
  return rebuilt
}

/**
 * For one statement over all rows of a city: memory to add up in, and no sorting of millions of lines, of which the planner cannot know that few
 * are left.
 */
async function planForAllRows(tx: Transaction): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true)`.execute(tx.query)
}

async function isNothingKept(tx: Transaction): Promise<boolean> {
  const kept = await tx.query.selectFrom('figure').select('placeId').where('cityId', '=', tx.cityId).limit(1).execute()
  return kept.length === 0
}

async function keepFirst(tx: Transaction, fresh: RawBuilder<unknown>): Promise<Rebuilt> {
  const figures = await keepAll(tx, sql`(${fresh}) as fresh`)
  return { figures, differing: figures }
}

async function holdAgainstKept(tx: Transaction, fresh: RawBuilder<unknown>): Promise<Rebuilt> {
  await sql`create temporary table fresh_figure on commit drop as ${fresh}`.execute(tx.query)
  const differing = await countDiffering(tx)
  const figures = await countFresh(tx)
  if (differing > 0) await replaceAll(tx)
  await sql`drop table fresh_figure`.execute(tx.query)
  return { figures, differing }
}

/** A figure that is not what the rows say. */
export interface DifferingFigure {
  readonly place: string
  readonly measure: string
  readonly month: string
}

/** Holds the kept figures against the rows without writing: how many there are, and up to a hundred that differ. */
export async function verifyFigures(
  tx: Transaction,
  open: LedgerSet,
): Promise<{ readonly figures: number; readonly differing: readonly DifferingFigure[] }> {
  const measures = await listMeasuresInUse(tx)
  const fresh = sql`(${await allFigures(tx, open, measures)})`
  const { rows } = await sql<DifferingFigure>`
    select place_id as place, measure_id as measure, month from ${differingSql(tx, fresh)} order by 1, 2, 3 limit 100`.execute(
    tx.query,
  )
  const { rows: counts } = await sql<{ count: number }>`
    select count(*)::integer as count from figure where city_id = ${tx.cityId}`.execute(tx.query)
  return { figures: counts[0]?.count ?? 0, differing: rows }
}

/** True when figures are kept by other versions of measures than the latest ones. */
export async function isBasisOutdated(tx: Transaction): Promise<boolean> {
  const [latest, used] = [await listMeasures(tx), await listMeasuresInUse(tx)]
  return JSON.stringify(latest.map(versionKey)) !== JSON.stringify(used.map(versionKey))
}

function versionKey({ id, version }: Measure): string {
  return `${id}@${version}`
}

async function allFigures(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
): Promise<RawBuilder<unknown>> {
  return measures.length === 0 ? noFigures : figuresOn(tx, open, measures, null)
}

const noFigures = sql`select relation, place_id, measure_id, month, approval, amount, rows, unknown, synthetic, waiting from figure where false`

/** Keys of kept and fresh figures where one is missing or says something else. */
function differingSql(tx: Transaction, fresh: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select relation, place_id, measure_id, month, approval
    from (select * from figure where city_id = ${tx.cityId}) as kept
    full join ${fresh} as fresh using (relation, place_id, measure_id, month, approval)
    where (kept.amount, kept.rows, kept.unknown, kept.synthetic, kept.waiting)
      is distinct from (fresh.amount, fresh.rows, fresh.unknown, fresh.synthetic, fresh.waiting)) as differing`
}

async function countDiffering(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${differingSql(tx, sql`fresh_figure`)}`.execute(tx.query)
  return rows[0]?.count ?? 0
}

async function countFresh(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from fresh_figure`.execute(tx.query)
  return rows[0]?.count ?? 0
}

async function replaceAll(tx: Transaction): Promise<void> {
  await tx.query.deleteFrom('figure').where('cityId', '=', tx.cityId).execute()
  await keepAll(tx, sql`fresh_figure`)
}

/** In the order of the key, so that the index grows at its end. @returns how many were kept */
async function keepAll(tx: Transaction, figures: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into figure (city_id, relation, place_id, measure_id, month, approval, amount, rows, unknown, synthetic, waiting)
    select ${tx.cityId}, relation, place_id, measure_id, month, approval, amount, rows, unknown, synthetic, waiting
    from ${figures} order by relation, place_id, measure_id, month, approval`.execute(tx.query)
  return Number(numAffectedRows ?? 0)
}

async function replaceBasis(tx: Transaction, measures: readonly Measure[]): Promise<void> {
  await tx.query.deleteFrom('figureBasis').where('cityId', '=', tx.cityId).execute()
  if (measures.length === 0) return
  const basis = measures.map(({ id, version }) => ({ cityId: tx.cityId, measureId: id, version }))
  await tx.query.insertInto('figureBasis').values(basis).execute()
}
