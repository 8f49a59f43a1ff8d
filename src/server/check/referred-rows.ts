import { listRowsByIds } from '#db/ledger/ledger.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { LookedIntoReference } from '#domain/check/references-of.ts'
import type { EvaluationContext } from '#domain/condition/evaluate.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { RowToCheck } from './rows-before.ts'

/** Rows of other ledgers that checks ask for. */
export interface ReferredRows {
  /** The row, or null when it is not there or was not loaded yet; then it is noted. */
  readonly find: EvaluationContext['referredRow']
  /** Loads the rows that references of these rows name, one query a ledger. */
  load(references: readonly LookedIntoReference[], rows: readonly RowToCheck[]): Promise<void>
  /** Loads what was noted. False when there was nothing to load. */
  loadNoted(): Promise<boolean>
}

/**
 * What a row refers to is loaded before the checks look. Rows behind a reference of a referred row are only known by asking: checks are
 * asked, what they missed is loaded, and they are asked again until nothing is missing.
 */
export function openReferredRows(tx: Transaction, open: LedgerSet): ReferredRows {
  const loaded = new Map<string, Map<string, RowValues | null>>()
  const noted = new Map<string, Set<string>>()
  const find: ReferredRows['find'] = (ledger, id) => {
    const values = entryOf(loaded, ledger, () => new Map()).get(id)
    if (values === undefined) entryOf(noted, ledger, () => new Set()).add(id)
    return values === undefined || values === null ? null : (field) => values[field] ?? null
  }
  const loadNoted = async () => {
    const wanted = [...noted]
    noted.clear()
    for (const [ledger, ids] of wanted) {
      const rows = entryOf(loaded, ledger, () => new Map())
      for (const id of ids) rows.set(id, null)
      for (const { id, values } of await listRowsByIds(tx, open(ledger), [...ids])) rows.set(id, values)
    }
    return wanted.length > 0
  }
  const load: ReferredRows['load'] = async (references, rows) => {
    for (const { field, ledger } of references) {
      for (const { values } of rows) if (typeof values[field] === 'string') find(ledger, values[field])
    }
    await loadNoted()
  }
  return { find, load, loadNoted }
}

function entryOf<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
