import { listEarlierRows } from '#db/ledger/earlier-rows.ts'
import type { Transaction } from '#db/transact.ts'
import type { RowsBefore } from '#domain/check/subject.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { keyOf, keyText } from '../ledger/row-key.ts'
import { subjectText, wholeKey } from './month-key.ts'
import { isSettled, type RowsByKey, type RowToCheck } from './rows-before.ts'

/** Months looked at when the nearest one says nothing of a field: a year at a time. */
const monthsAtOnce = 12

/** The look back of one row. */
interface Search {
  readonly values: RowValues
  readonly found: RowValues[]
  /** Fields of which no earlier month was found yet. */
  readonly missing: Set<string>
  /** Months before this one have not been looked at. */
  until: string
}

/**
 * Adds to each row the earlier months in which the fields were reported last, for a month that nobody reported hides no fall.
 *
 * Where the month before reports all of them, nothing is asked of the database; otherwise one query for all rows, and another one for those
 * whose nearest month leaves a field empty.
 *
 * @param before what each row is compared with so far
 * @param fields of which a check asks; where the row itself leaves one empty, it is not looked for
 */
export async function lookBack(
  tx: Transaction,
  ledger: Ledger,
  rows: readonly RowToCheck[],
  before: readonly RowsBefore[],
  together: RowsByKey,
  fields: readonly string[],
): Promise<readonly RowsBefore[]> {
  if (fields.length === 0) return before
  const searches = rows.map(({ values }, at) => beginSearch(ledger, values, before[at]?.previous ?? null, fields))
  let most = 1
  for (let open = searches.filter(isOpen); open.length > 0; open = open.filter(isOpen)) {
    const standing = await loadStanding(tx, ledger, open, most)
    for (const search of open) lookAt(ledger, search, standing, together, most)
    most = monthsAtOnce
  }
  return before.map((known, at) => ({ ...known, earlier: searches[at]?.found ?? [] }))
}

function beginSearch(ledger: Ledger, values: RowValues, previous: RowValues | null, fields: readonly string[]): Search {
  const isWhole = wholeKey(ledger, values) !== null
  const missing = new Set(fields.filter((name) => isWhole && (values[name] ?? null) !== null))
  const search = { values, found: [], missing, until: monthOf(ledger, values) }
  if (previous !== null) take(ledger, search, previous)
  return search
}

function take(ledger: Ledger, search: Search, row: RowValues): void {
  search.found.push(row)
  search.until = monthOf(ledger, row)
  for (const name of search.missing) if ((row[name] ?? null) !== null) search.missing.delete(name)
}

function isOpen({ missing }: Search): boolean {
  return missing.size > 0
}

/** Rows that stand before the months that were looked at, by subject. */
async function loadStanding(
  tx: Transaction,
  ledger: Ledger,
  searches: readonly Search[],
  most: number,
): Promise<Map<string, RowValues[]>> {
  const keys = searches.flatMap(({ values, until }) => [wholeKey(ledger, values, () => until) ?? []])
  const wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()]
  const bySubject = new Map<string, RowValues[]>()
  for (const { values } of await listEarlierRows(tx, ledger, wanted, most)) {
    const subject = subjectText(ledger, keyOf(ledger, values))
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), values])
  }
  return bySubject
}

/** Goes through the months that were loaded, and through those saved together that lie among them; what was not loaded comes later. */
function lookAt(
  ledger: Ledger,
  search: Search,
  standing: ReadonlyMap<string, readonly RowValues[]>,
  together: RowsByKey,
  most: number,
): void {
  const subject = subjectText(ledger, keyOf(ledger, search.values))
  const { until } = search
  const byMonth = new Map((standing.get(subject) ?? []).map((row) => [monthOf(ledger, row), row]))
  const loaded = latestFirst([...byMonth.keys()].filter((month) => month < until)).slice(0, most)
  const floor = loaded.length < most ? null : (loaded.at(-1) ?? null)
  const saved = (together.months.get(subject) ?? []).filter((month) => month < until && month >= (floor ?? ''))
  for (const month of latestFirst([...new Set([...loaded, ...saved])])) {
    const key = keyText(wholeKey(ledger, search.values, () => month) ?? [])
    const row = together.rows.get(key) ?? (isSettled(together, key) ? undefined : byMonth.get(month))
    if (row !== undefined && isOpen(search)) take(ledger, search, row)
  }
  if (floor === null) search.missing.clear()
  else search.until = floor
}

function latestFirst(months: readonly string[]): string[] {
  return months.toSorted().toReversed()
}

function monthOf(ledger: Ledger, values: RowValues): string {
  return String(values[ledger.month ?? ''] ?? '')
}
