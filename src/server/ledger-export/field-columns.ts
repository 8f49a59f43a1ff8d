import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { Locale } from '#i18n/locale.ts'
import { textWidth } from '#office/table/text-width.ts'
import { headerOf } from './form-words.ts'

/** The fields of a ledger in the order of the form: the columns of its template, lists and exports. */
export function fieldsOf(ledger: Ledger): LedgerField[] {
  return [...ledger.fields.values()]
}

/** Columns that stay in sight while one scrolls: up to the one that names the row, and no more than fit beside the others. */
export function frozenColumnsOf(ledger: Ledger): number {
  const place = fieldsOf(ledger).findIndex(({ name }) => name === ledger.title)
  return place < mostFrozen ? place + 1 : 1
}

const mostFrozen = 3

const widths: Readonly<Record<LedgerField['kind'], number>> = {
  text: 18,
  note: 36,
  choice: 12,
  amount: 12,
  day: 12,
  month: 10,
  flag: 8,
  place: 14,
  organisation: 20,
  reference: 24,
}

/** Wide enough for what usually stands there, and for the header in two lines. */
export function columnWidth(ledger: Ledger, field: LedgerField, locale: Locale): number {
  const usual = field.name === ledger.title ? 30 : widths[field.kind]
  return Math.max(usual, Math.ceil(textWidth(headerOf(field, locale)) / 2) + 2)
}
