import type { Ledger, LedgerField } from '../ledger/ledger.ts'

/**
 * Of whom the rows of a ledger of months speak: the reference that with the month makes the key, such as the enterprise of 企业月报.
 *
 * @returns null for a ledger whose rows speak for themselves
 */
export function subjectField(ledger: Ledger): (LedgerField & { readonly kind: 'reference' }) | null {
  if (ledger.month === null) return null
  const name = ledger.key.find((part) => part !== ledger.month) ?? ''
  const field = ledger.fields.get(name)
  return field?.kind === 'reference' ? field : null
}
