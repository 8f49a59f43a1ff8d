import { listOwnFields } from '#db/ledger/own-field.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Vocabulary } from '#domain/condition/word.ts'
import { DomainError } from '#domain/errors.ts'
import { type ExtraField, type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'

type OwnFields = ReadonlyMap<string, readonly ExtraField[]>

/** As many sets as cities and their latest changes; a set is some hundred fields. */
const mostKept = 20
const kept = new Map<string, LedgerSet>()

/**
 * The ledgers in use: every definition with the city's own fields.
 *
 * The fields are asked for each time, one small query; what is made of them is kept for as long as they stay the same, in whichever city.
 *
 * @returns a function that throws DomainError `ledger.unknown`
 */
export async function openLedgers(tx: Transaction): Promise<LedgerSet> {
  const own = await listOwnFields(tx)
  const text = JSON.stringify([...own])
  const opened = kept.get(text) ?? openAll(own)
  keep(text, opened)
  return opened
}

/** The words of a ledger by its name, for reading conditions; null for a name that no ledger has. */
export function vocabularyOf(open: LedgerSet): (ledger: string) => Vocabulary | null {
  return (name) => (ledgerNames.includes(name) ? open(name).words : null)
}

/** Names of the ledgers, in the order of every list. */
export const ledgerNames: readonly string[] = ledgerDefinitions.map(({ name }) => name)

function openAll(own: OwnFields): LedgerSet {
  const opened = new Map<string, Ledger>(
    ledgerDefinitions.map((definition) => [definition.name, openLedger(definition, own.get(definition.name))]),
  )
  return (name) => {
    const ledger = opened.get(name)
    if (!ledger) throw new DomainError('ledger.unknown', { ledger: name, known: ledgerNames.join('、') })
    return ledger
  }
}

function keep(text: string, opened: LedgerSet): void {
  kept.delete(text)
  kept.set(text, opened)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
