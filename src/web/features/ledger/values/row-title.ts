import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { type ValueWords, valueText } from './value-text.tsx'

/** What a row is called: its title; of a month report also the month. */
export function rowTitle(ledger: Ledger, values: RowValues, words: ValueWords): string {
  const names = ledger.month === null ? [ledger.title] : [ledger.title, ledger.month]
  return names
    .map((name) => {
      const field = ledger.fields.get(name)
      return field ? valueText(field, values[name] ?? null, words) : ''
    })
    .filter((text) => text !== '')
    .join(' · ')
}
