import type { Field } from '#domain/ledger/field.ts'
import type { LedgerDefinition } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'

/**
 * The ledgers whose lists may look different after a row of this one changed: itself, those that name its rows or lie where they lie, and
 * those that do so with theirs.
 */
export function ledgersShowing(name: string): readonly string[] {
  const found = new Set([name])
  for (const ledger of found) for (const referring of ledgersReferringTo(ledger)) found.add(referring)
  return [...found]
}

function ledgersReferringTo(name: string): readonly string[] {
  return ledgerDefinitions.filter((definition) => refersTo(definition, name)).map((definition) => definition.name)
}

function refersTo({ sections }: LedgerDefinition, name: string): boolean {
  const fields: readonly Field[] = sections.flatMap((section) => Object.values(section.fields))
  return fields.some((field) => field.kind === 'reference' && field.refersTo === name)
}
