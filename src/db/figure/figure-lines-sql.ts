import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { anyOf } from '../any-of.ts'
import type { Face } from '../condition/standing-version.ts'
import { idOf } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'
import { contributionsSql } from './contribution-sql.ts'
import { addends, isSomething, sumsSql } from './figure-sums.ts'
import { looksFrom, mayDiffer } from './waiting-rows-sql.ts'

/** Which rows bring the lines. */
export interface LinesAsked {
  /** The day as known on which; null: today. */
  readonly asOf: string | null
  /** All rows, or those with one of the ids. */
  readonly ids: readonly string[] | null
  /** Told apart by the park in which the rows lie too, in a column `park_id`. */
  readonly byPark?: boolean
  /** Rows whose faces may say different things: all that `mayDiffer` finds, or those with one of these ids. The others are read once. */
  readonly differing: 'found' | readonly string[]
}

/**
 * What the rows of a ledger bring to the figures of the places in which they lie: lines `approved` by the approved versions, and lines
 * `submitted` by which the figures differ when every last version is counted. Both together are what somebody sees who may see rows that wait.
 *
 * @param measures of this ledger, at least one
 */
export function figureLinesSql(
  tx: Transaction,
  open: LedgerSet,
  ledger: Ledger,
  measures: readonly Measure[],
  asked: LinesAsked,
): RawBuilder<unknown> {
  const { asOf, ids, byPark = false } = asked
  const chosen = ids === null ? [] : [sql`${idOf(ledger)} = ${anyOf(ids)}`]
  const broughtBy = (face: Face, conditions: readonly RawBuilder<unknown>[]) => {
    const among = conditions.length === 0 ? null : sql`${sql.join(conditions, sql` and `)}`
    return contributionsSql(tx, open, ledger, measures, { asOf, face, among, byPark })
  }
  const approved = sql`select 'approved' as approval, line.* from (${broughtBy('approved', chosen)}) as line`
  if (asked.differing.length === 0) return approved
  const differing = [
    asked.differing === 'found'
      ? mayDiffer(tx, ledger, looksFrom(open, ledger, measures, byPark), asOf)
      : sql`${idOf(ledger)} = ${anyOf(asked.differing)}`,
  ]
  const waiting = differenceSql(broughtBy('all', differing), broughtBy('approved', differing), byPark)
  return sql`select ${columns(byPark)} from (${approved}) as approved union all select ${columns(byPark)} from (${waiting}) as waiting`
}

/** The same of measures of any ledgers; at least one. */
export function allFigureLinesSql(
  tx: Transaction,
  open: LedgerSet,
  measures: readonly Measure[],
  asked: LinesAsked,
): RawBuilder<unknown> {
  const ledgers = [...new Set(measures.map(({ ledger }) => ledger))]
  const parts = ledgers.map((name) => {
    const own = measures.filter(({ ledger }) => ledger === name)
    return sql`select ${columns(asked.byPark ?? false)} from (${figureLinesSql(tx, open, open(name), own, asked)}) as own`
  })
  return sql.join(parts, sql` union all `)
}

/** What all versions bring, less what the approved ones bring. */
function differenceSql(all: RawBuilder<unknown>, approved: RawBuilder<unknown>, byPark: boolean): RawBuilder<unknown> {
  const key = keyColumns(byPark)
  const less = sql.join(addends.map((name) => sql`-${sql.id(name)} as ${sql.id(name)}`))
  return sql`
    select 'submitted' as approval, ${key}, ${sumsSql('line')}
    from (
      select ${key}, ${sql.join(addends.map((name) => sql.id(name)))} from (${all}) as counted
      union all select ${key}, ${less} from (${approved}) as uncounted
    ) as line
    group by ${key} having ${isSomething('line')}`
}

function columns(byPark: boolean): RawBuilder<unknown> {
  return sql`approval, ${keyColumns(byPark)}, ${sql.join(addends.map((name) => sql.id(name)))}`
}

function keyColumns(byPark: boolean): RawBuilder<unknown> {
  return byPark ? sql`measure_id, place_id, month, park_id` : sql`measure_id, place_id, month`
}
