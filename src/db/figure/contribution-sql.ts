import { type RawBuilder, sql } from 'kysely'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { conditionSql } from '../condition/condition-sql.ts'
import type { AsKnown } from '../condition/standing-version.ts'
import { fieldOf, standing, valueSql } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'
import { isSomething, sumsSql } from './figure-sums.ts'
import { parkSql } from './park-sql.ts'

/** Which rows of a ledger, as known on a day by one of their faces. */
export interface RowsCounted extends AsKnown {
  /** What is asked of the rows beside standing, such as having one of some ids; null: all of them. */
  readonly among: RawBuilder<unknown> | null
  /** True: told apart by the park in which the rows lie too, in a column `park_id`; null there where they lie in none. */
  readonly byPark?: boolean
}

/**
 * What the rows of a ledger bring to its measures, by the place in which they lie: `measure_id, place_id, month, amount, rows, unknown,
 * synthetic, waiting`, exactly as `contributionReader` says it row by row. Rows of other ledgers are looked at by the same face.
 *
 * Measures that tell time by the same field are counted in one pass over the ledger. A measure, place and month have one line.
 *
 * @param measures of this ledger, at least one
 */
export function contributionsSql(
  tx: Transaction,
  open: LedgerSet,
  ledger: Ledger,
  measures: readonly Measure[],
  rows: RowsCounted,
): RawBuilder<unknown> {
  const { among, byPark = false } = rows
  const from = among === null ? standingRows(tx, ledger, rows) : sql`touched`
  const park = byPark ? (parkSql(tx, ledger, open, rows) ?? sql`null::text`) : null
  const passes = passesOf(ledger, measures).map((pass) => passSql(open, ledger, pass, { known: rows, from, park }))
  const lines = sql.join(passes, sql` union all `)
  const said = measures.some(comesAndGoes) ? togetherSql(lines, byPark) : lines
  return among === null ? said : sql`with touched as materialized ${standingRows(tx, ledger, rows)} ${said}`
}

/** Whose rows come in one pass and go in another. */
function comesAndGoes({ time }: Measure): boolean {
  return time.kind === 'stock' && time.until !== null
}

/** Lines of several passes of which one may take away what another brings: one line, or none where nothing is left. */
function togetherSql(lines: RawBuilder<unknown>, byPark: boolean): RawBuilder<unknown> {
  const key = byPark ? sql`measure_id, place_id, month, park_id` : sql`measure_id, place_id, month`
  return sql`select ${key}, ${sumsSql('line')} from (${lines}) as line group by ${key} having ${isSomething('line')}`
}

/** A few rows are looked up once for all passes; all of them are read in each, where they stand. */
function standingRows(tx: Transaction, ledger: Ledger, { among, ...known }: RowsCounted): RawBuilder<unknown> {
  return sql`(
    select * from ${sql.id(ledger.table)}
    where ${standing(tx, ledger, known)} ${among === null ? sql`` : sql`and ${among}`})`
}

/** Where a pass finds its rows, how it looks into other ledgers, and how a row tells its park, where that is asked. */
interface PassRows {
  readonly from: RawBuilder<unknown>
  readonly known: AsKnown
  readonly park: RawBuilder<unknown> | null
}

/** One field that tells the month, and the measures whose rows come, or go, in that month. */
interface Pass {
  readonly field: LedgerField
  readonly sign: 1 | -1
  readonly measures: readonly Measure[]
}

function passesOf(ledger: Ledger, measures: readonly Measure[]): Pass[] {
  const passes = new Map<string, Pass & { measures: Measure[] }>()
  for (const measure of measures) {
    for (const { name, sign } of monthFields(ledger, measure)) {
      const key = `${sign} ${name}`
      const pass = passes.get(key) ?? { field: fieldOf(ledger, name), sign, measures: [] }
      pass.measures.push(measure)
      passes.set(key, pass)
    }
  }
  return [...passes.values()]
}

function monthFields(ledger: Ledger, { time }: Measure): { name: string; sign: 1 | -1 }[] {
  switch (time.kind) {
    case 'flow':
      return [{ name: time.on, sign: 1 }]
    case 'reported':
      return [{ name: ledger.month ?? '', sign: 1 }]
    case 'stock':
      return [{ name: time.from, sign: 1 }, ...(time.until === null ? [] : [{ name: time.until, sign: -1 as const }])]
    default:
      return time satisfies never
  }
}

/** First what each row says, then the rows of a place and month together, then a line for each measure that has something there. */
function passSql(open: LedgerSet, ledger: Ledger, pass: Pass, rows: PassRows): RawBuilder<unknown> {
  const counted = rows.park === null ? sql`` : sql`, counted.park_id`
  const park = rows.park === null ? sql`` : sql`park_id, `
  return sql`
    select line.measure_id, counted.place_id, counted.month, line.amount, line.rows, line.unknown, line.synthetic, line.waiting${counted}
    from (
      select ${park}place_id, month, ${sql.join(pass.measures.flatMap((measure, at) => totals(measure, at, pass.sign, rows.known)))}
      from (${rowsSql(open, ledger, pass, rows)}) as row_said
      group by ${park}place_id, month
    ) as counted
    cross join lateral (values ${sql.join(pass.measures.map((measure, at) => lineOf(measure, at, rows.known)))})
      as line (measure_id, amount, rows, unknown, synthetic, waiting)
    where line.rows <> 0 or line.unknown <> 0`
}

function rowsSql(
  open: LedgerSet,
  ledger: Ledger,
  { field, measures }: Pass,
  { from, known, park }: PassRows,
): RawBuilder<unknown> {
  const said = measures.flatMap((measure, at) => [
    sql`${truthSql(measure, ledger, open, known)} as ${sql.id(`truth_${at}`)}`,
    ...(measure.sum === null
      ? []
      : [sql`${valueSql(ledger, fieldOf(ledger, measure.sum))} as ${sql.id(`amount_${at}`)}`]),
  ])
  const own = (name: string) => sql.id(ledger.table, name)
  return sql`
    select ${own('place_id')}, ${own('approval')}, ${own('synthetic')}, ${monthSql(ledger, field)} as month, ${sql.join(said)}
      ${park === null ? sql`` : sql`, ${park} as park_id`}
    from ${from} as ${sql.id(ledger.table)}
    where ${valueSql(ledger, field)} is not null`
}

/** Whether the row counts: its condition, and of a stock that it does not come and go in one month. */
function truthSql(measure: Measure, ledger: Ledger, open: LedgerSet, known: AsKnown): RawBuilder<unknown> {
  const { where, time } = measure
  const parts = [
    conditionSql(where, ledger, open, known),
    ...(time.kind === 'stock' && time.until !== null ? [staysSql(ledger, time.from, time.until)] : []),
  ]
  return sql`(${sql.join(parts, sql` and `)})`
}

/** True or false, never unknown: a row without its first day never counted, one without its last day still does. */
function staysSql(ledger: Ledger, from: string, until: string): RawBuilder<unknown> {
  const [first, last] = [from, until].map((name) => fieldOf(ledger, name)) as [LedgerField, LedgerField] // of two names
  return sql`coalesce(${valueSql(ledger, last)} is null and ${valueSql(ledger, first)} is not null
    or ${monthSql(ledger, last)} > ${monthSql(ledger, first)}, false)`
}

/** The month of a day or month of the ledger, `2026-03`. */
export function monthSql(ledger: Ledger, field: LedgerField): RawBuilder<unknown> {
  const value = valueSql(ledger, field)
  return field.kind === 'month' ? sql`${value} collate "C"` : sql`to_char(${value}, 'YYYY-MM') collate "C"`
}

/** The numbers of a measure; the same ones are counted only once, however often they are named. Of approved rows none waits. */
function totals({ sum }: Measure, at: number, sign: 1 | -1, { face }: AsKnown): RawBuilder<unknown>[] {
  const truth = sql.id(`truth_${at}`)
  const amount = sum === null ? sql`1::numeric` : sql.id(`amount_${at}`)
  const counted = sql`count(${amount}) filter (where ${truth})`
  const signed = (total: RawBuilder<unknown>) => (sign === 1 ? total : sql`-(${total})`)
  return [
    sql`${signed(sql`coalesce(sum(${amount}) filter (where ${truth}), 0)`)} as ${sql.id(`total_${at}`)}`,
    sql`${signed(counted)} as ${sql.id(`rows_${at}`)}`,
    sql`${signed(sql`count(*) filter (where ${truth} is not false) - ${counted}`)} as ${sql.id(`unknown_${at}`)}`,
    sql`${signed(sql`count(${amount}) filter (where ${truth} and synthetic)`)} as ${sql.id(`synthetic_${at}`)}`,
    ...(face === 'approved' ? [] : [sql`${signed(waitingRows(truth))} as ${sql.id(`waiting_${at}`)}`]),
  ]
}

function waitingRows(truth: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`count(*) filter (where ${truth} is not false and approval = 'submitted')`
}

function lineOf({ id }: Measure, at: number, { face }: AsKnown): RawBuilder<unknown> {
  const named = ['total', 'rows', 'unknown', 'synthetic'].map((name) => sql.id('counted', `${name}_${at}`))
  const waiting = face === 'approved' ? sql`0::bigint` : sql.id('counted', `waiting_${at}`)
  return sql`(${id}::text, ${sql.join([...named, waiting])})`
}
