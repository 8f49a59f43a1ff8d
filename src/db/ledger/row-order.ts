import { type RawBuilder, sql } from 'kysely'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { sortColumn } from '#domain/ledger/row-columns.ts'
import { valueColumn } from '../condition/field-sql.ts'
import { isStanding } from '../condition/standing-version.ts'

/** One step of the order of a list. */
export interface RowSort {
  readonly field: string
  readonly descending: boolean
}

/** How a list is put in order: tables that the order looks into, and the order itself. */
export interface RowOrder {
  readonly joins: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

/**
 * The order of a list, by title where none is asked for. What is empty stands last, either way. Ties: the newest month first, then the id, so
 * that pages neither repeat nor lose a row.
 */
export function rowOrder(ledger: Ledger, open: LedgerSet, sort: readonly RowSort[], asOf: string | null): RowOrder {
  const asked = sort.length > 0 ? sort : [{ field: ledger.title, descending: false }]
  const steps = asked.map((step, index) => stepOf(ledger, open, step, { alias: `sorted_${index + 1}`, asOf }))
  return {
    joins: sql.join(
      steps.map(({ joins }) => joins),
      sql` `,
    ),
    order: sql.join([...steps.map(({ order }) => order), ...ties(ledger, asked)]),
  }
}

interface Looking {
  /** Name under which a table that the order looks into stands in the query. */
  readonly alias: string
  readonly asOf: string | null
}

function stepOf(ledger: Ledger, open: LedgerSet, { field: name, descending }: RowSort, looking: Looking): RowOrder {
  const field = ledger.fields.get(name)
  if (field === undefined) throw new Error(`the ledger ${ledger.name} has no field ${name}`)
  if (name === ledger.title) {
    return directed(sql.id(ledger.table, sortColumn(field.column)), descending, false)
  }
  const { joins, order } = placed(ledger, open, field, looking)
  return { joins, order: directed(order, descending, true).order }
}

/** What is never empty needs no word about empty values, and an index answers it in both directions. */
function directed(value: RawBuilder<unknown>, descending: boolean, mayBeEmpty: boolean): RowOrder {
  const direction = descending ? sql`desc` : sql`asc`
  return { joins: sql``, order: mayBeEmpty ? sql`${value} ${direction} nulls last` : sql`${value} ${direction}` }
}

/** The value by which a field sorts: names by pinyin, choices in the order of the form, texts alike in every database. */
function placed(ledger: Ledger, open: LedgerSet, field: LedgerField, { alias, asOf }: Looking): RowOrder {
  const own = valueColumn({ ledger, alias: ledger.table }, field)
  switch (field.kind) {
    case 'place':
    case 'organisation':
      return { joins: namedBy(ledger, sql.id(field.kind), alias, own), order: sql.id(alias, 'sort_key') }
    case 'reference':
      return referred(ledger, open(field.refersTo), own, { alias, asOf })
    case 'choice':
      return { joins: sql``, order: sql`array_position(${field.choices.map(({ code }) => code)}::text[], ${own})` }
    case 'amount':
    case 'day':
    case 'flag':
      return { joins: sql``, order: own }
    default:
      return { joins: sql``, order: sql`${own} collate "C"` }
  }
}

function namedBy(
  ledger: Ledger,
  table: RawBuilder<unknown>,
  alias: string,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`left join ${table} as ${sql.id(alias)}
    on ${sql.id(alias, 'city_id')} = ${sql.id(ledger.table, 'city_id')} and ${sql.id(alias, 'id')} = ${id}`
}

function referred(ledger: Ledger, to: Ledger, id: RawBuilder<unknown>, { alias, asOf }: Looking): RowOrder {
  const title = to.fields.get(to.title)
  if (title === undefined) throw new Error(`the ledger ${to.name} has no field ${to.title}`)
  return {
    joins: sql`${namedBy(ledger, sql.id(to.table), alias, id)} and ${isStanding(alias, asOf)}`,
    order: sql.id(alias, sortColumn(title.column)),
  }
}

function ties(ledger: Ledger, asked: readonly RowSort[]): RawBuilder<unknown>[] {
  const month = ledger.month === null ? undefined : ledger.fields.get(ledger.month)
  const isAsked = asked.some(({ field }) => field === ledger.month)
  const newestFirst = month === undefined || isAsked ? [] : [sql`${sql.id(ledger.table, month.column)} desc`]
  return [...newestFirst, sql`${sql.id(ledger.table, 'id')}`]
}
