import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'

/** The values by which a row is known where no id is: in a workbook, in a pasted block. */
export function keyOf({ key }: Ledger, values: RowValues): FieldValue[] {
  return key.map((name) => values[name] ?? null)
}

/** The key as one text, to find rows by it. */
export function keyText(key: readonly FieldValue[]): string {
  return JSON.stringify(key)
}

/** True when no part is missing that a key must have; a tenancy may be without a space. */
export function hasKey({ key, fields }: Ledger, values: RowValues): boolean {
  return key.every((name) => (values[name] ?? null) !== null || !fields.get(name)?.required)
}
