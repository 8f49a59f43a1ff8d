import { type RawBuilder, sql } from 'kysely'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import type { DecimalText, Relation } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import { figuresOn } from './figures-on.ts'

/** Of which places, by which hierarchy and for which months figures are asked. */
export interface FigureChoice {
  readonly placeIds: readonly string[]
  readonly relation: Relation
  readonly period: Months
  /** The day as known on which; null: today. */
  readonly asOf: string | null
}

/** A figure of a place and period; a place of which nothing is known has none. */
export interface FigureRow {
  readonly placeId: string
  readonly measureId: string
  /** In the unit of the measure. */
  readonly amount: DecimalText
  readonly rows: number
  readonly unknown: number
  /** Of `rows` and `unknown`, those that wait for the city office. */
  readonly submitted: number
  /** Of `rows`, those that are synthetic. */
  readonly synthetic: number
  /** What the approved versions alone add up to, and how many rows these are. */
  readonly approvedAmount: DecimalText
  readonly approvedRows: number
}

/** The same of one month: what it brought. */
export interface MonthFigureRow extends FigureRow {
  readonly month: string
}

/**
 * Figures of measures, each for the months that its kind of time counts. Today's are kept; those of an earlier day are computed from the
 * rows as they were known then, on the same path.
 *
 * Approved figures of every place are open to every official; those that wait only where the actor reads the rows.
 */
export async function readFigures(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  choice: FigureChoice,
): Promise<FigureRow[]> {
  const wanted = measures.map((measure) => wantedSql(measure, monthsCounted(measure, choice.period)))
  return ask<FigureRow>(tx, open, measures, choice, { wanted, columns: sql`figure.place_id, figure.measure_id` })
}

/** The same month by month, the first month first; a stock's months say what came and went. */
export async function readMonthFigures(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  choice: FigureChoice,
): Promise<MonthFigureRow[]> {
  const { period } = choice
  const wanted = measures.map((measure) =>
    wantedSql(measure, measure.time.kind === 'stock' ? { ...period, from: null } : period),
  )
  const columns = sql`figure.place_id, figure.measure_id, figure.month`
  return ask<MonthFigureRow>(tx, open, measures, choice, { wanted, columns })
}

/** Which months of which measures, and by what their figures are told apart. */
interface Shape {
  readonly wanted: readonly RawBuilder<unknown>[]
  readonly columns: RawBuilder<unknown>
}

async function ask<Row>(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  choice: FigureChoice,
  shape: Shape,
): Promise<Row[]> {
  if (measures.length === 0 || choice.placeIds.length === 0) return []
  if (choice.asOf === null) return read<Row>(tx, sql`figure`, choice, shape)
  const { asOf } = choice
  return tx.asSystem(async (system) => {
    const past = sql`(
      select ${tx.cityId} as city_id, past.* from (${await figuresOn(system, open, measures, asOf)}) as past
      where ${visibleSql(tx, sql`past.relation = 'reporting'`)}) as figure`
    return read<Row>(system, past, choice, shape)
  })
}

async function read<Row>(
  tx: Transaction,
  figures: RawBuilder<unknown>,
  { placeIds, relation }: FigureChoice,
  { wanted, columns }: Shape,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${columns}, ${totalsSql}
    from ${figures}
    join (values ${sql.join(wanted)}) as wanted (measure_id, first, last)
      on wanted.measure_id = figure.measure_id and figure.month <= wanted.last
      and (wanted.first is null or figure.month >= wanted.first)
    where figure.city_id = ${tx.cityId} and figure.relation = ${relation} and figure.place_id = ${anyOf(placeIds)}
    group by ${columns} order by ${columns}`.execute(tx.query)
  return rows
}

/** What lines of `figure` add up to. */
export const totalsSql = sql`sum(figure.amount) as amount, sum(figure.rows)::integer as rows, sum(figure.unknown)::integer as unknown,
      sum(figure.waiting)::integer as submitted, sum(figure.synthetic)::integer as synthetic,
      coalesce(sum(figure.amount) filter (where figure.approval = 'approved'), 0) as approved_amount,
      coalesce(sum(figure.rows) filter (where figure.approval = 'approved'), 0)::integer as approved_rows`

/** The months of a measure that add up to its figure, as values `measure_id, first, last`. */
export function wantedSql({ id }: Measure, { from, until }: Months): RawBuilder<unknown> {
  return sql`(${id}::text, ${from}::text, ${until}::text)`
}

/**
 * What the policy of `figure` says of kept figures is said of those that are computed, in `past`.
 *
 * @param isOwnPlace where the lines are those of places in which rows lie, or those of the hierarchy by which rows are read
 */
export function visibleSql({ actor }: Transaction, isOwnPlace: RawBuilder<unknown>): RawBuilder<unknown> {
  if (actor.kind === 'system') return sql`true`
  return sql`(select scope.is_official()) and (past.approval = 'approved' or (select scope.reads_whole_city())
    or ((select scope.works_in_places()) and ${isOwnPlace} and past.place_id in (select place.place_id from scope.place)))`
}
