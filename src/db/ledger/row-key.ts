import { type RawBuilder, sql } from 'kysely'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { typeOf } from '../condition/field-sql.ts'
import { fieldOf, valueSql } from './select-rows.ts'

/** Values of the key fields of a ledger, in their order. */
export type RowKey = readonly FieldValue[]

/** The keys as a table `wanted`, each given once. */
export function wantedKeys(ledger: Ledger, keys: readonly RowKey[]): RawBuilder<unknown> {
  const values = ledger.key.map(
    (name, index) => sql`${keys.map((key) => asText(key[index]))}::text[]::${sql.raw(typeOf(fieldOf(ledger, name)))}[]`,
  )
  const columns = ledger.key.map((_, index) => sql.id(`key_${index}`))
  return sql`unnest(${sql.join(values)}) as wanted (${sql.join(columns)})`
}

/** The row of the ledger has the key of the row of `wanted`; an empty part of a key equals an empty one. */
export function keyEquals(ledger: Ledger): RawBuilder<boolean> {
  const parts = ledger.key.map((name, index) => {
    const field = fieldOf(ledger, name)
    const equals = field.required === true ? sql`=` : sql`is not distinct from`
    return sql`${valueSql(ledger, field)} ${equals} ${sql.id('wanted', `key_${index}`)}`
  })
  return sql`${sql.join(parts, sql` and `)}`
}

function asText(value: FieldValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
