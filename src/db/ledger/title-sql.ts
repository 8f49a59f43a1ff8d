import { type RawBuilder, sql } from 'kysely'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { sortColumn } from '#domain/ledger/row-columns.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { fieldOf } from './select-rows.ts'

/** What a row is called, and the table to look it up in where the title is another row's. */
export interface TitleSql {
  readonly joins: RawBuilder<unknown>
  readonly title: RawBuilder<unknown>
  /** The pinyin by which the title sorts, as its own row has it. */
  readonly sort: RawBuilder<unknown>
}

/** The title of the ledger's rows: their own text, or the title of the row that they report on, by its last version. */
export function titleSql(ledger: Ledger): TitleSql {
  const field = fieldOf(ledger, ledger.title)
  if (field.kind !== 'reference') return namesOf(ledger.table, field.column, sql``)
  const alias = 'titled_by'
  const referred = referredLedger(field.refersTo)
  const column = fieldOf(referred, referred.title).column
  return namesOf(
    alias,
    column,
    sql`left join ${sql.id(referred.table)} as ${sql.id(alias)} on ${sql.id(alias, 'city_id')} = ${sql.id(ledger.table, 'city_id')}
      and ${sql.id(alias, 'id')} = ${sql.id(ledger.table, field.column)} and ${sql.id(alias, 'superseded_on')} is null`,
  )
}

function namesOf(table: string, column: string, joins: RawBuilder<unknown>): TitleSql {
  return { joins, title: sql.id(table, column), sort: sql.id(table, sortColumn(column)) }
}

/** The ledger by its definition: a title is never a city's own field. */
export function referredLedger(name: string): Ledger {
  const ledger = ledgersByName.get(name)
  if (ledger === undefined) throw new Error(`there is no ledger ${name}`)
  return ledger
}

const ledgersByName = new Map(ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)] as const))
