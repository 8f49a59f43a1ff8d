import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'

/** A field of a ledger whose rows point to the row at hand. */
export interface Referring {
  readonly ledger: Ledger
  readonly field: LedgerField
}

/** Which ledgers may hold rows that refer to a row of this one: project → its months and contract terms. */
export function referringTo(name: string, ledgers: readonly Ledger[]): Referring[] {
  return ledgers.flatMap((ledger) =>
    [...ledger.fields.values()]
      .filter((field) => field.kind === 'reference' && field.refersTo === name)
      .map((field) => ({ ledger, field })),
  )
}

/** The condition under which a row refers to the one with this id, as an address carries it. */
export function refersToRow({ field }: Referring, id: string): string {
  return JSON.stringify({ field: field.name, operator: '=', value: id })
}
