import { type ReadRow, type RowBatch, unpackRows } from './row-batch.ts'

/** The rows of a workbook that have been looked at, to notice when one comes twice. */
export class SeenRows {
  readonly #places = new Map<string, { readonly batch: RowBatch; readonly index: number }>()

  /** @returns the earlier row of the same key; null when there is none, and this one is remembered */
  add(key: string, batch: RowBatch, index: number): ReadRow | null {
    const earlier = this.#places.get(key)
    if (earlier) return unpackRows(earlier.batch)[earlier.index] ?? null
    this.#places.set(key, { batch, index })
    return null
  }
}

/** True when two rows of a workbook say just the same. */
export function saySame(a: ReadRow, b: ReadRow): boolean {
  const names = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return [...names].every((name) => a.values[name] === b.values[name])
}
