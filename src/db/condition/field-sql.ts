import { type RawBuilder, sql } from 'kysely'
import type { WordKind } from '#domain/condition/word.ts'
import {
  approvalWord,
  importWord,
  type Ledger,
  type LedgerField,
  placeOfRow,
  placeWord,
} from '#domain/ledger/ledger.ts'
import { searchColumn } from '#domain/ledger/row-columns.ts'

/** A ledger's table under the name by which the query knows it. */
export interface VersionTable {
  readonly ledger: Ledger
  readonly alias: string
}

/** The type in which the values of a field are compared. */
export type SqlType = 'text' | 'numeric' | 'date' | 'boolean'

/** Where the values of a word stand. */
export interface WordColumn extends Pick<LedgerField, 'column' | 'isExtra'> {
  readonly kind: WordKind
}

const rowColumns: ReadonlyMap<string, WordColumn> = new Map<string, WordColumn>([
  [importWord.name, { kind: importWord.kind, column: 'import_id', isExtra: false }],
  [approvalWord.name, { kind: approvalWord.kind, column: 'approval', isExtra: false }],
  [placeWord.name, placeOfRow],
])

/** The column of a word that the condition names; `parseCondition` has seen that it is there. */
export function columnOf({ ledger }: VersionTable, name: string): WordColumn {
  const field = rowColumns.get(name) ?? ledger.fields.get(name)
  if (field === undefined) throw new Error(`the ledger ${ledger.name} has no field ${name}`)
  return field
}

export function typeOf({ kind }: WordColumn): SqlType {
  if (kind === 'amount') return 'numeric'
  if (kind === 'day') return 'date'
  return kind === 'flag' ? 'boolean' : 'text'
}

/** The column of a field, or the text inside `extra` read as the field's type: exact, since JSON holds it as text. */
export function valueColumn({ alias }: VersionTable, field: WordColumn): RawBuilder<unknown> {
  if (!field.isExtra) return sql.id(alias, field.column)
  const inside = sql`(${sql.id(alias, 'extra')} ->> ${field.column}::text)`
  return typeOf(field) === 'text' ? inside : sql`${inside}::${typeName(typeOf(field))}`
}

/** Where the search form of a text stands. */
export function searchedText({ alias }: VersionTable, { isExtra, column }: WordColumn): RawBuilder<unknown> {
  const name = searchColumn(column)
  return isExtra ? sql`(${sql.id(alias, 'extra')} ->> ${name}::text)` : sql.id(alias, name)
}

/** A value as a parameter of a type. */
export function typed(value: string | boolean, type: SqlType): RawBuilder<unknown> {
  return sql`${value}::${typeName(type)}`
}

/** A list of values as one parameter. */
export function typedList(values: readonly string[], type: SqlType): RawBuilder<unknown> {
  return sql`${[...values]}::text[]::${typeName(type)}[]`
}

function typeName(type: SqlType): RawBuilder<unknown> {
  return sql.raw(type)
}
