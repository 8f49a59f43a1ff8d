import { type RawBuilder, sql } from 'kysely'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { sortColumn } from '#domain/ledger/row-columns.ts'
import { type AsKnown, isStanding } from '../condition/standing-version.ts'
import type { Transaction } from '../transact.ts'
import { fieldOf, valueSql } from './select-rows.ts'

/** One step of the order of a list. */
export interface RowSort {
  readonly field: string
  readonly descending: boolean
}

/**
 * The order of a list, by title where none is asked for. What is empty stands last, either way. Ties: the newest month first, then the id, so
 * that pages neither repeat nor lose a row.
 */
export function rowOrder(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  sort: readonly RowSort[],
  known: AsKnown,
): RawBuilder<unknown> {
  const asked = sort.length > 0 ? sort : [{ field: ledger.title, descending: false }]
  const steps = asked.map(({ field, descending }) =>
    stepOf(tx, ledger, open, field, known, descending ? sql`desc` : sql`asc`),
  )
  return sql.join([...steps, ...ties(ledger, asked)])
}

/** The title is never empty, needs no word about empty values, and so an index answers it in both directions. */
function stepOf(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  name: string,
  known: AsKnown,
  direction: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const field = fieldOf(ledger, name)
  if (name === ledger.title) return sql`${sql.id(ledger.table, sortColumn(field.column))} ${direction}`
  return sql`${sortValue(tx, ledger, open, field, known)} ${direction} nulls last`
}

/** The value by which a field sorts: names by pinyin, choices in the order of the form, texts alike in every database. */
function sortValue(
  tx: Transaction,
  ledger: Ledger,
  open: LedgerSet,
  field: LedgerField,
  known: AsKnown,
): RawBuilder<unknown> {
  const own = valueSql(ledger, field)
  switch (field.kind) {
    case 'place':
    case 'organisation':
      return lookedUp(tx, field.kind, 'sort_key', own, sql`true`)
    case 'reference':
      return titleOrder(tx, open(field.refersTo), own, known)
    case 'choice':
      return sql`array_position(${field.choices.map(({ code }) => code)}::text[], ${own})`
    case 'amount':
    case 'day':
    case 'flag':
      return own
    default:
      return sql`${own} collate "C"`
  }
}

function titleOrder(tx: Transaction, to: Ledger, id: RawBuilder<unknown>, known: AsKnown): RawBuilder<unknown> {
  return lookedUp(tx, to.table, sortColumn(fieldOf(to, to.title).column), id, isStanding(lookUpAlias, known))
}

const lookUpAlias = 'sorted_by'

/**
 * Looked up in one value that is made once for the statement. Joined, a table without statistics may be read again for every row of the list;
 * asked row by row, the row policies are.
 */
function lookedUp(
  tx: Transaction,
  table: string,
  column: string,
  id: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const [ofRow, ofCity, sorted] = ['id', 'city_id', column].map((name) => sql.id(lookUpAlias, name))
  return sql`((select jsonb_object_agg(${ofRow}, ${sorted}) from ${sql.id(table)} as ${sql.id(lookUpAlias)}
    where ${ofCity} = ${tx.cityId} and ${which}) ->> ${id}) collate "C"`
}

function ties(ledger: Ledger, asked: readonly RowSort[]): RawBuilder<unknown>[] {
  const month = ledger.month === null ? undefined : ledger.fields.get(ledger.month)
  const isAsked = asked.some(({ field }) => field === ledger.month)
  const newestFirst = month === undefined || isAsked ? [] : [sql`${sql.id(ledger.table, month.column)} desc`]
  return [...newestFirst, sql`${sql.id(ledger.table, 'id')}`]
}
