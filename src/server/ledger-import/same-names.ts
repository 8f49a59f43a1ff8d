import type { RowTitle } from '#db/ledger/row-title.repository.ts'
import { problem } from '#domain/errors.ts'
import type { SheetProblem } from '#domain/layout/recognised-table.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { foldName } from '#domain/ledger/near-name.ts'
import type { ReadRow } from './row-batch.ts'

type Simplify = (text: string) => string

/** Where a row stands, for the problem that names its cell. */
export interface NamedCell {
  readonly sheet: string
  readonly cell: string
}

/**
 * Asks about new rows that may be rows of the ledger under another number: their number is that of one in another writing (brackets, blanks,
 * width), or their title is that of one which the workbook does not hold. Taking its number is the mend.
 *
 * Only for ledgers whose rows are named by one text; the parts of other keys are found in their own ledgers.
 *
 * @param keyCell the cell of a row's key
 */
export function sameNameProblems(
  rows: readonly ReadRow[],
  ledger: Ledger,
  known: readonly RowTitle[],
  keyCell: (row: ReadRow) => NamedCell,
  simplify: Simplify,
): SheetProblem[] {
  const [key, ...more] = ledger.key
  if (key === undefined || more.length > 0 || ledger.fields.get(key)?.kind !== 'text' || known.length === 0) return []
  const find = finderOf(rows, key, known, simplify)
  return rows.flatMap((row) => {
    const offered = row.values[key]
    const title = row.values[ledger.title]
    if (typeof offered !== 'string') return []
    const existing = find(offered, typeof title === 'string' ? title : null)
    if (existing === null) return []
    const asked = problem('import.same-name', { value: existing.value, existing: existing.key })
    const mends = [{ text: existing.key, reason: 'similar' }]
    return [{ ...asked, ...keyCell(row), row: row.row, field: key, offered, severity: 'ask' as const, mends }]
  })
}

type Find = (key: string, title: string | null) => { readonly key: string; readonly value: string } | null

function finderOf(rows: readonly ReadRow[], key: string, known: readonly RowTitle[], simplify: Simplify): Find {
  const offered = new Set(rows.map(({ values }) => values[key]))
  const keys = new Set(known.map((row) => keyOf(row)))
  const absent = known.filter((row) => !offered.has(keyOf(row)))
  if (absent.length === 0) return () => null
  const byKey = createLookUp(absent, keyOf, simplify)
  const byTitle = createLookUp(absent, ({ title }) => title, simplify)
  return (written, title) => {
    if (keys.has(written)) return null
    const sameKey = byKey(written)
    if (sameKey !== null) return { key: sameKey, value: written }
    const sameTitle = title === null ? null : byTitle(title)
    return sameTitle === null ? null : { key: sameTitle, value: title ?? '' }
  }
}

/** The key of the row whose name is the same in another writing. */
function createLookUp(
  rows: readonly RowTitle[],
  nameOf: (row: RowTitle) => string,
  simplify: Simplify,
): (written: string) => string | null {
  const digits = new Set(rows.map((row) => digitsOf(nameOf(row))))
  const names = new Map(rows.map((row) => [foldName(nameOf(row), simplify), keyOf(row)]))
  return (written) => (digits.has(digitsOf(written)) ? (names.get(foldName(written, simplify)) ?? null) : null)
}

/** Names whose digits differ are not the same in any writing: to see that is ten times as quick as to fold them. */
function digitsOf(name: string): string {
  return name.normalize('NFKC').replace(/[^0-9]+/g, '')
}

function keyOf({ key }: RowTitle): string {
  return String(key[0] ?? '')
}
