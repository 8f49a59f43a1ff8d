import { type RawBuilder, sql } from 'kysely'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { typeOf } from '../condition/field-sql.ts'
import { fieldOf, valueSql } from './select-rows.ts'

/** Values of the key fields of a ledger, in their order. */
export type RowKey = readonly FieldValue[]

/** Joins the rows whose key is one of these, each given once; an empty part of a key equals an empty one. */
export function keyMatch(ledger: Ledger, keys: readonly RowKey[]): RawBuilder<unknown> {
  const parts = ledger.key.map((name, index) => {
    const field = fieldOf(ledger, name)
    const column = sql.id('wanted', `key_${index}`)
    const own = valueSql(ledger, field)
    return {
      column: sql.id(`key_${index}`),
      values: sql`${keys.map((key) => asText(key[index]))}::text[]::${sql.raw(typeOf(field))}[]`,
      isEqual: field.required === true ? sql`${own} = ${column}` : sql`${own} is not distinct from ${column}`,
    }
  })
  return sql`join unnest(${sql.join(parts.map(({ values }) => values))})
    as wanted (${sql.join(parts.map(({ column }) => column))})
    on ${sql.join(
      parts.map(({ isEqual }) => isEqual),
      sql` and `,
    )}`
}

function asText(value: FieldValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
