import { listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { RowsBefore } from '#domain/check/check-words.ts'
import { earlierMonth } from '#domain/check/earlier-month.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'

/** A row as it would be saved. */
export interface RowToCheck {
  /** Every field of the row. */
  readonly values: RowValues
  /** Values of its latest version; null for a new row. */
  readonly before: RowValues | null
}

/** Rows of months by their key. */
export type RowsByKey = ReadonlyMap<string, RowValues>

/**
 * The rows with which each row is compared, in the order of the rows. Of months that are about to be saved together, those count, not what
 * they are going to replace.
 *
 * @param together all rows that are saved together
 */
export async function listRowsBefore(
  tx: Transaction,
  ledger: Ledger,
  rows: readonly RowToCheck[],
  together: RowsByKey,
): Promise<RowsBefore[]> {
  if (ledger.month === null) return rows.map(({ before }) => ({ previous: before, lastYear: null }))
  const keys = rows.flatMap(({ values }) => comparedMonths.map((count) => earlierKey(ledger, values, count)))
  const missing = keys.filter((key) => key !== null).filter((key) => !together.has(keyText(key)))
  const standing = rowsByKey(
    ledger,
    (await listRowsByKeys(tx, ledger, missing)).map(({ values }) => values),
  )
  const find = (values: RowValues, count: number) => {
    const key = earlierKey(ledger, values, count)
    return key === null ? null : (together.get(keyText(key)) ?? standing.get(keyText(key)) ?? null)
  }
  return rows.map(({ values }) => ({ previous: find(values, monthBefore), lastYear: find(values, yearBefore) }))
}

const monthBefore = 1
const yearBefore = 12
const comparedMonths = [monthBefore, yearBefore]

/** Rows of a ledger of months by their key; of another ledger none are looked for. */
export function rowsByKey(ledger: Ledger, rows: readonly RowValues[]): RowsByKey {
  if (ledger.month === null) return new Map()
  return new Map(rows.map((values) => [keyText(ledger.key.map((name) => values[name] ?? null)), values]))
}

/** The key that the same row would have some months before; null when a part of it is not known. */
function earlierKey(ledger: Ledger, values: RowValues, count: number): FieldValue[] | null {
  const key = ledger.key.map((name) => {
    const value = values[name] ?? null
    return name === ledger.month && value !== null ? earlierMonth(String(value), count) : value
  })
  return key.includes(null) ? null : key
}

function keyText(key: readonly FieldValue[]): string {
  return JSON.stringify(key)
}
