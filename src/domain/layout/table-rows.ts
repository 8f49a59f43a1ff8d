import type { FormRange, FormRow, FormSheet } from './form-sheet.ts'
import { createRowTeller, type RowKind, type TableShape } from './row-kind.ts'

/** A row under the header, what it is, and the merged cells that reach down into it. */
export interface ToldRow {
  readonly row: FormRow
  readonly kind: RowKind
  /** By column. */
  readonly merged: ReadonlyMap<number, MergedCell>
}

/** A cell merged down rows: the row in which it begins and has its text, and the number of the last one. */
export interface MergedCell {
  readonly row: FormRow
  readonly last: number
}

const none: ReadonlyMap<number, MergedCell> = new Map()

/** Goes through the rows under a header, from top to bottom. */
export function* rowsUnder(sheet: FormSheet, headerLast: number, shape: TableShape): Generator<ToldRow> {
  const tell = createRowTeller(shape)
  const starting = mergesByFirstRow(sheet.merges, headerLast, shape.columns)
  const open = new Map<number, MergedCell>()
  for (const { number, hidden, cells } of rowsAfter(sheet, headerLast)) {
    const row = { number, hidden, cells }
    const merged = open.size === 0 ? none : reachingInto(open, row.number)
    yield { row, kind: tell(row, merged.size > 0), merged }
    for (const { firstColumn, lastRow } of starting.get(row.number) ?? []) open.set(firstColumn, { row, last: lastRow })
  }
}

/** A sheet makes the cells of a row each time they are asked for: who goes through rows takes them once. */
function* rowsAfter({ rows }: FormSheet, last: number): Generator<FormRow> {
  for (const row of rows) if (row.number > last) yield row
}

/** Cells merged down rows, of columns of the table: their text holds for each row. */
function mergesByFirstRow(
  merges: readonly FormRange[],
  headerLast: number,
  columns: readonly number[],
): Map<number, FormRange[]> {
  const known = new Set(columns)
  const byRow = new Map<number, FormRange[]>()
  for (const merge of merges) {
    if (merge.firstRow <= headerLast || merge.lastRow === merge.firstRow || !known.has(merge.firstColumn)) continue
    const same = byRow.get(merge.firstRow)
    if (same === undefined) byRow.set(merge.firstRow, [merge])
    else same.push(merge)
  }
  return byRow
}

function reachingInto(open: Map<number, MergedCell>, number: number): ReadonlyMap<number, MergedCell> {
  for (const [column, { last }] of open) if (last < number) open.delete(column)
  return open.size === 0 ? none : new Map(open)
}
