import { listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import { listNamesOf } from '#db/ledger/row-title.repository.ts'
import { problem } from '#domain/errors.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import type { Entry, UnweighedRow, WantedRow } from './entry.ts'
import { hasKey, keyOf, keyText } from './row-key.ts'
import type { FieldProblem } from './row-values.ts'

/** A row compared with the version before. */
export type ComparedRow = WantedRow & Pick<UnweighedRow, 'changed'>

/** The row that has a key, and what it is called. */
export interface KeyHolder {
  readonly id: string
  readonly title: string
}

/** Who holds the keys that rows come under anew, by the text of the key. Rows that are judged together may exchange theirs. */
export async function loadKeyHolders(entry: Entry, rows: readonly ComparedRow[]): Promise<Map<string, KeyHolder>> {
  const { tx, ledger } = entry
  const asking = rows.filter(
    ({ before, changed, values }) =>
      hasKey(ledger, values) && (before?.kind === 'withdraw' || ledger.key.some((name) => changed.includes(name))),
  )
  const keys = asking.map(({ values }) => keyOf(ledger, values))
  if (keys.length === 0) return new Map()
  const holding = await listRowsByKeys(tx, ledger, keys)
  const wanted = new Map(rows.map(({ id, values }) => [id, keyText(keyOf(ledger, values))]))
  const staying = holding.filter(
    ({ id, values }) => !wanted.has(id) || wanted.get(id) === keyText(keyOf(ledger, values)),
  )
  const strangers = staying.filter(({ id }) => !wanted.has(id)).map(({ id }) => id)
  const titles = strangers.length === 0 ? new Map<string, string>() : await listNamesOf(tx, ledger, strangers)
  return new Map(
    staying.map(({ id, values }) => [
      keyText(keyOf(ledger, values)),
      { id, title: titles.get(id) ?? titleOf(entry, values) },
    ]),
  )
}

/**
 * The refusal of a row whose key another one has: in the ledger, or earlier among the rows that are judged with it.
 *
 * @param holders gets the row itself when its key was free
 */
export function takenKey(entry: Entry, { id, values }: ComparedRow, holders: Map<string, KeyHolder>): FieldProblem[] {
  const { ledger } = entry
  if (!hasKey(ledger, values)) return []
  const key = keyText(keyOf(ledger, values))
  const holder = holders.get(key)
  if (holder === undefined) holders.set(key, { id, title: titleOf(entry, values) })
  if (holder === undefined || holder.id === id) return []
  return [{ field: ledger.key[0] ?? ledger.title, ...problem('ledger.key-taken', { row: holder.title }) }]
}

/** A name for a row in a refusal: its title, or what its key says. */
function titleOf({ ledger }: Entry, values: RowValues): string {
  const isPlain = ledger.fields.get(ledger.title)?.kind === 'text'
  return isPlain ? String(values[ledger.title] ?? '') : ledger.key.map((name) => values[name] ?? '').join(' · ')
}
