import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'

/** More merged columns than these are no longer read as groups. */
export const mostGroups = 3

/** Fields that many rows share, and by which a workbook can be grouped: no amounts, and no texts that only one row has. */
export function groupingFields(ledger: Ledger): LedgerField[] {
  return [...ledger.fields.values()].filter(({ kind, name }) => {
    if (kind === 'amount' || kind === 'note') return false
    return kind !== 'text' || (name !== ledger.title && !ledger.key.includes(name))
  })
}

/** The chosen fields with another one at a place; `''` takes away that one, and a field stands only once. */
export function regrouped(chosen: readonly string[], at: number, name: string): string[] {
  const others = chosen.map((one, index) => (index === at ? name : one === name ? '' : one))
  return [...others, ...(at >= chosen.length ? [name] : [])].filter((one) => one !== '').slice(0, mostGroups)
}
