import type { Claim, Condition } from '../condition/condition.ts'
import { conditionText } from '../condition/condition-text.ts'
import type { FieldValue } from '../condition/word.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Values of the key fields of a row, in their order. */
export type NamedRow = readonly FieldValue[]

/** The condition under which a list shows just the rows named, and how many of them: an address holds so many. */
export interface RowsNamed {
  readonly condition: Condition
  readonly count: number
}

/** Characters of a condition in an address; `conditionText` of the contract takes a few more. */
const longest = 4_000

/**
 * Rows by their keys, as far as they fit into an address.
 *
 * @param rows the ones that matter most first
 * @returns null where there is no row
 */
export function rowsNamed(ledger: Ledger, rows: readonly NamedRow[]): RowsNamed | null {
  for (let count = rows.length; count > 0; count -= 1) {
    const condition = namedBy(ledger.key, rows.slice(0, count))
    if (conditionText(condition).length <= longest) return { condition, count }
  }
  return null
}

function namedBy(key: readonly string[], rows: readonly NamedRow[]): Condition {
  const [only] = key
  if (key.length === 1 && only !== undefined)
    return { field: only, operator: 'in', value: rows.map(([value]) => `${value}`) }
  return { any: rows.map((row) => ({ all: key.map((field, at) => equals(field, row[at] ?? null)) })) }
}

function equals(field: string, value: FieldValue): Claim {
  return value === null ? { field, operator: 'empty', value: true } : { field, operator: '=', value }
}
