/** How the cells of a column are written. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'date'

/** One column of a sheet to be written. */
export interface ColumnSpec {
  readonly header: string
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number
  readonly kind: ColumnKind
  /** Shown beside the header cell when it is selected; cut to 255 characters, which is what programs can show. */
  readonly note?: string
  /**
   * True: equal neighbours down the column become one cell, inside those of the merged columns to its left. The covered cells keep the
   * value, so that filters, and programs that ignore merges, still find it.
   */
  readonly isMerged?: boolean
}

/** A cell to be written; null and the empty text leave it empty. */
export type CellText = string | null

/** The rows of a sheet: at hand, or as they come. */
export type RowSource = Iterable<readonly CellText[]> | AsyncIterable<readonly CellText[]>

/** One sheet: the header in row 1, the rows below. */
export interface SheetSpec {
  readonly name: string
  readonly columns: readonly ColumnSpec[]
  /** Numbers as exact decimal text, percentages as `85%`, dates as `YYYY-MM-DD`; what is none of them stands as text. */
  readonly rows: RowSource
  /** Stands on top of every printed page, so that row 1 stays the header. */
  readonly title?: string
  /** Columns that stay in sight while one scrolls to the right; none when absent. */
  readonly frozenColumns?: number
}

/** A sheet that says what the file is (as-of, world, synthetic); our reader marks it as a note. */
export interface StampSpec {
  readonly name: string
  readonly lines: readonly (readonly [label: string, text: string])[]
  /** Below the lines. */
  readonly table?: StampTable
}

/** A small table of texts: the fields of a form, one a row. */
export interface StampTable {
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[]
  readonly stamp?: StampSpec
}
