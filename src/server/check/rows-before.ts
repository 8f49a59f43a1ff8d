import { listRowsByKeys } from '#db/ledger/ledger.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { earlierMonth } from '#domain/check/earlier-month.ts'
import { nothingBefore, type RowsBefore } from '#domain/check/subject.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { keyOf, keyText } from '../ledger/row-key.ts'
import { subjectText, wholeKey } from './month-key.ts'

/** A row as it would be saved. */
export interface RowToCheck {
  /** Every field of the row. */
  readonly values: RowValues
  /** Values of its latest version; null for a new row. */
  readonly before: RowValues | null
}

/** Rows of months that are saved together. */
export interface RowsByKey {
  readonly rows: ReadonlyMap<string, RowValues>
  /** The months of each subject, in no order. */
  readonly months: ReadonlyMap<string, readonly string[]>
  /** Keys under which rows stand that move to another month or subject. */
  readonly left: ReadonlySet<string>
}

/**
 * The rows of the month before and of the year before with which each row is compared, in the order of the rows. Of months that are about
 * to be saved together, those count, not what they are going to replace.
 *
 * @param together all rows that are saved together
 */
export async function listRowsBefore(
  tx: Transaction,
  ledger: Ledger,
  rows: readonly RowToCheck[],
  together: RowsByKey,
): Promise<RowsBefore[]> {
  if (ledger.month === null) return rows.map(({ before }) => ({ ...nothingBefore, previous: before }))
  const keys = rows.flatMap(({ values }) => comparedMonths.map((count) => earlierKey(ledger, values, count)))
  const missing = keys.filter((key) => key !== null).filter((key) => !isSettled(together, keyText(key)))
  const found = await listRowsByKeys(tx, ledger, missing)
  const standing = new Map(found.map(({ values }) => [keyText(keyOf(ledger, values)), values]))
  const find = (values: RowValues, count: number) => {
    const key = earlierKey(ledger, values, count)
    return key === null ? null : (together.rows.get(keyText(key)) ?? standing.get(keyText(key)) ?? null)
  }
  return rows.map(({ values }) => ({
    ...nothingBefore,
    previous: find(values, monthBefore),
    lastYear: find(values, yearBefore),
  }))
}

const monthBefore = 1
const yearBefore = 12
const comparedMonths = [monthBefore, yearBefore]

/** True when what stands under the key does not count: it is replaced, or moves away. */
export function isSettled({ rows, left }: RowsByKey, key: string): boolean {
  return rows.has(key) || left.has(key)
}

/**
 * Rows of a ledger of months by their key; of another ledger none are looked for.
 *
 * @param before what stands of these rows now
 */
export function rowsByKey(
  ledger: Ledger,
  rows: readonly RowValues[],
  before: readonly (RowValues | null)[] = [],
): RowsByKey {
  if (ledger.month === null) return { rows: new Map(), months: new Map(), left: new Set() }
  const byKey = new Map(rows.map((values) => [keyText(keyOf(ledger, values)), values]))
  const standing = before.flatMap((values) => (values === null ? [] : [keyText(keyOf(ledger, values))]))
  return { rows: byKey, months: monthsOf(ledger, rows), left: new Set(standing.filter((key) => !byKey.has(key))) }
}

function monthsOf(ledger: Ledger, rows: readonly RowValues[]): Map<string, string[]> {
  const months = new Map<string, string[]>()
  for (const values of rows) {
    const key = wholeKey(ledger, values)
    if (key === null) continue
    const subject = subjectText(ledger, key)
    const known = months.get(subject)
    const month = String(values[ledger.month ?? ''])
    if (known === undefined) months.set(subject, [month])
    else known.push(month)
  }
  return months
}

/** The key that the same row would have some months before; null when a part of it is not known. */
function earlierKey(ledger: Ledger, values: RowValues, count: number) {
  return wholeKey(ledger, values, (month) => earlierMonth(month, count))
}
