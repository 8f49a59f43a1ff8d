import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { plainDecimal } from '#i18n/decimal-text.ts'
import { type ValueWords, valueText } from './value-text.tsx'

/**
 * A value as it is typed and copied: numbers without separators, months as `2026-03`, ids by their names. What is copied can be pasted, here
 * and in a spreadsheet.
 */
export function cellText(field: LedgerField, value: FieldValue, words: ValueWords): string {
  if (typeof value === 'string' && field.kind === 'month') return value
  if (typeof value === 'string' && field.kind === 'amount') return plainDecimal(value)
  return valueText(field, value, words)
}
