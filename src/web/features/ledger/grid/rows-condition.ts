import type { Claim, Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { joinAll } from '../filter/filter-draft.ts'
import type { LedgerRow } from '../ledger.queries.ts'

/** The condition that names some rows by their keys: what is chosen in a list can be exported like a filter. */
export function rowsCondition(ledger: Ledger, rows: readonly LedgerRow[]): Condition | null {
  const [only, ...more] = ledger.key
  if (only !== undefined && more.length === 0 && ledger.fields.get(only)?.kind === 'text')
    return { field: only, operator: 'in', value: rows.flatMap(({ values }) => asText(values[only])) }
  return { any: rows.flatMap((row) => joinAll(keyClaims(ledger, row)) ?? []) }
}

function keyClaims({ key }: Ledger, { values }: LedgerRow): Claim[] {
  return key.map((field) => {
    const value = values[field] ?? null
    return value === null ? { field, operator: 'empty', value: true } : { field, operator: '=', value }
  })
}

function asText(value: unknown): string[] {
  return typeof value === 'string' ? [value] : []
}
