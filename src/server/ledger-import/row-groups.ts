import type { Ledger } from '#domain/ledger/ledger.ts'
import type { ReadRow } from './row-batch.ts'

/**
 * Cuts rows into parts of about `size`. The months of one subject stay together, the earlier ones first, for each is checked against the one
 * before it; the rows of other ledgers stay in the order of the workbook.
 */
export function* inGroups(rows: readonly ReadRow[], ledger: Ledger, size: number): Generator<readonly ReadRow[]> {
  const subjectOf = ledger.month === null ? null : subjectWithin(ledger)
  const ordered = subjectOf === null ? rows : byMonth(rows, ledger.month ?? '', subjectOf)
  for (let start = 0; start < ordered.length; ) {
    let end = Math.min(start + size, ordered.length)
    while (subjectOf !== null && isSameSubject(ordered[end - 1], ordered[end], subjectOf)) end += 1
    yield ordered.slice(start, end)
    start = end
  }
}

type SubjectOf = (row: ReadRow) => string

function subjectWithin({ key, month }: Ledger): SubjectOf {
  const names = key.filter((name) => name !== month)
  return ({ values }) => JSON.stringify(names.map((name) => values[name] ?? null))
}

/** Subjects in the order of their first row, within each the months in their order. */
function byMonth(rows: readonly ReadRow[], month: string, subjectOf: SubjectOf): ReadRow[] {
  const ordinals = new Map<string, number>()
  const placed = rows.map((row) => {
    const subject = subjectOf(row)
    const ordinal = ordinals.get(subject) ?? ordinals.size
    ordinals.set(subject, ordinal)
    return { row, ordinal, month: String(row.values[month] ?? '') }
  })
  return placed.toSorted((a, b) => a.ordinal - b.ordinal || compare(a.month, b.month)).map(({ row }) => row)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isSameSubject(a: ReadRow | undefined, b: ReadRow | undefined, subjectOf: SubjectOf): boolean {
  return a !== undefined && b !== undefined && subjectOf(a) === subjectOf(b)
}
