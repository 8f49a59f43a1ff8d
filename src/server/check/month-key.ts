import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { keyOf, keyText } from '../ledger/row-key.ts'

/**
 * The key with its month, or another one in its place; null when a part of it is not known.
 *
 * @param monthInstead the month to take in the place of the row's
 */
export function wholeKey(
  ledger: Ledger,
  values: RowValues,
  monthInstead: (month: string) => string = (month) => month,
): FieldValue[] | null {
  const key = keyOf(ledger, values)
  if (key.includes(null)) return null
  return key.map((value, index) => (ledger.key[index] === ledger.month ? monthInstead(String(value)) : value))
}

/** What is reported month by month: a key without its month, as one text. */
export function subjectText(ledger: Ledger, key: readonly FieldValue[]): string {
  return keyText(key.filter((_, index) => ledger.key[index] !== ledger.month))
}
