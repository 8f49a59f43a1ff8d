/** How the cells of a column are written. */
export type ColumnKind = 'text' | 'number' | 'date'

/** One column of a sheet to be written. */
export interface ColumnSpec {
  readonly header: string
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number
  readonly kind: ColumnKind
  /** Shown beside the header cell when it is selected; cut to 255 characters, which is what programs can show. */
  readonly note?: string
}

/** A cell to be written; null and the empty text leave it empty. */
export type CellText = string | null

/** One sheet: the header in row 1, the rows below. */
export interface SheetSpec {
  readonly name: string
  readonly columns: readonly ColumnSpec[]
  /** Numbers as exact decimal text, dates as `YYYY-MM-DD`; what is neither stands as text. */
  readonly rows: Iterable<readonly CellText[]>
  /** Stands on top of every printed page, so that row 1 stays the header. */
  readonly title?: string
}

/** A last sheet that says what the file is (as-of, world, synthetic); our reader marks it as a note. */
export interface StampSpec {
  readonly name: string
  readonly lines: readonly (readonly [label: string, text: string])[]
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[]
  readonly stamp?: StampSpec
}
