import { foldHeader, type Simplify } from './header-text.ts'
import type { KnownLayout, LayoutColumn } from './recognised-table.ts'

/** A layout is known again when this share of its columns is there: one may have been added, and one left out. */
const enough = 0.8

/** Columns of one sheet by their headers. */
export interface HeadedColumn {
  readonly column: number
  readonly headers: readonly string[]
}

/** A layout that fits a sheet, with its columns where they now stand. */
export interface FittingLayout {
  readonly name: string
  readonly columns: ReadonlyMap<number, LayoutColumn>
}

/**
 * The spelling under which the headers of a column are compared: months and years count as one another, for a monthly report names its own.
 *
 * @example headerPath(['投资情况（万元）', '9月完成']) // '投资情况万元/#月完成'
 */
export function headerPath(headers: readonly string[], simplify: Simplify = (text) => text): string {
  return headers
    .map((header) =>
      foldHeader(simplify(header.normalize('NFKC')).replace(/\s/gu, '')).replace(/\d+(?=[年月日季])/gu, '#'),
    )
    .filter((header) => header !== '')
    .join('/')
}

/**
 * What is the same for all workbooks of one layout, whatever the order of their columns and the month of their headers.
 *
 * @param columns those with headers
 */
export function layoutFingerprint(columns: readonly Pick<LayoutColumn, 'headers'>[]): string {
  return columns
    .map(({ headers }) => headerPath(headers))
    .filter((path) => path !== '')
    .toSorted()
    .join('|')
}

/** The layout that most columns of the sheet belong to; null when none is there nearly whole. */
export function findLayout(
  columns: readonly HeadedColumn[],
  layouts: readonly KnownLayout[],
  simplify: Simplify,
): FittingLayout | null {
  const byPath = new Map(columns.toReversed().map(({ column, headers }) => [headerPath(headers, simplify), column]))
  const fitting = layouts
    .map((layout) => ({ layout, columns: placeColumns(layout, byPath, simplify) }))
    .filter(({ layout, columns: placed }) => placed.size > 0 && placed.size >= layout.columns.length * enough)
    .toSorted((a, b) => b.columns.size - a.columns.size)
  const best = fitting[0]
  return best === undefined ? null : { name: best.layout.name, columns: best.columns }
}

function placeColumns(
  layout: KnownLayout,
  byPath: ReadonlyMap<string, number>,
  simplify: Simplify,
): Map<number, LayoutColumn> {
  const placed = new Map<number, LayoutColumn>()
  for (const column of layout.columns) {
    const at = byPath.get(headerPath(column.headers, simplify))
    if (at !== undefined && !placed.has(at)) placed.set(at, column)
  }
  return placed
}
