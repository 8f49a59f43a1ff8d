import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { plainDecimal } from '#i18n/decimal-text.ts'

/** One cell that two versions, or a version and what was typed, do not agree on. */
export interface CellDifference {
  readonly field: LedgerField
  readonly before: FieldValue
  readonly after: FieldValue
}

/** The cells in which two rows differ, in the order of the form. Without a row before, every cell that holds something. */
export function differencesOf(ledger: Ledger, before: RowValues | null, after: RowValues): CellDifference[] {
  return [...ledger.fields.values()]
    .map((field) => ({ field, before: cellValue(before, field), after: cellValue(after, field) }))
    .filter((one) => !isSameValue(one.field, one.before, one.after))
}

/** The values of a set of differences, as they are sent: what is not named keeps its value. */
export function changedValues(differences: readonly CellDifference[]): RowValues {
  return Object.fromEntries(differences.map(({ field, after }) => [field.name, after]))
}

/** True when something was changed after it was sent: what was said against it then may no longer hold. */
export function isChangedSince(ledger: Ledger, sent: RowValues | undefined, values: RowValues): boolean {
  return sent !== undefined && differencesOf(ledger, sent, values).length > 0
}

/** The value of a cell; null where the row does not know the field yet. */
export function cellValue(values: RowValues | null, field: LedgerField): FieldValue {
  return values?.[field.name] ?? null
}

/** True when both say the same: 1090 is 1090.00. */
export function isSameValue(field: LedgerField, one: FieldValue, other: FieldValue): boolean {
  if (field.kind !== 'amount' || typeof one !== 'string' || typeof other !== 'string') return one === other
  return plainDecimal(one.trim()) === plainDecimal(other.trim())
}
