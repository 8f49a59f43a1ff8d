import type { CellKindName } from '../ledger/value-reading.ts'

/** One cell with content; `column` counts from 1 (A). */
export interface FormCell {
  readonly address: string
  readonly column: number
  readonly kind: CellKindName
  readonly text: string
}

/** A row with at least one cell, by ascending column. */
export interface FormRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly FormCell[]
}

/** A rectangle of cells, all bounds included and counted from 1. */
export interface FormRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** A sheet as a person filled it in: what the reading of workbooks gives can be passed as it is. Rows ascend; those without content are left out. */
export interface FormSheet {
  readonly name: string
  readonly hidden: boolean
  /** The sheet that our own exports put beside the data; it is not to be imported. */
  readonly isNote: boolean
  readonly rows: readonly FormRow[]
  readonly merges: readonly FormRange[]
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[]
}

/** The cell of a row in a column, or null where nothing stands. */
export function cellIn(row: FormRow, column: number): FormCell | null {
  const dense = row.cells[column - 1]
  if (dense?.column === column) return dense
  return row.cells.find((cell) => cell.column === column) ?? null
}

/** True when the column is hidden. */
export function isHiddenColumn({ hiddenColumns }: FormSheet, column: number): boolean {
  return hiddenColumns.some(({ first, last }) => first <= column && column <= last)
}

/** @example lettersOf(28) // 'AB' */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : lettersOf(rest) + letter
}
