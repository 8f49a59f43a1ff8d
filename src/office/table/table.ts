/**
 * What a cell holds. The text of each kind:
 *
 * - `text` as typed
 * - `number` the exact decimal, without exponent or trailing zeros: `47.62`
 * - `percent` a number shown as a percentage, as the person sees it: `85%`, so that 0.85 and 85 % are never mixed up
 * - `date` ISO, as precise as the cell shows it: `2024-09-25`, `2024-09` (a 年月 format), `2024`, `2024-09-25T10:30:00`
 * - `boolean` `TRUE` or `FALSE`
 * - `error` `#REF!`, or the formula itself (`=SUM(A1:A3)`) when the file never stored its value
 * - `empty` the empty text
 */
export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error' | 'empty'

/** One cell with content; `column` counts from 1 (A). */
export interface Cell {
  readonly address: string
  readonly column: number
  readonly kind: CellKind
  readonly text: string
}

/** A row with at least one cell; `number` counts from 1, as the spreadsheet program shows it. */
export interface Row {
  readonly number: number
  readonly hidden: boolean
  /** Only cells with content, by ascending column; ask {@link cellAt} for any other. */
  readonly cells: readonly Cell[]
}

/** A rectangle of cells, all bounds included and counted from 1. */
export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** Columns `first` to `last`, both included, counted from 1. */
export interface ColumnSpan {
  readonly first: number
  readonly last: number
}

/** One sheet, rows without content left out. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** The sheet that our own exports put beside the data (as-of, world); it is not to be imported. */
  readonly isNote: boolean
  readonly rows: readonly Row[]
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly ColumnSpan[]
}

/** The sheets of one file, in the file's order. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
}

/** The bounds of a sheet: Excel's own. */
export const lastRowNumber = 1_048_576
export const lastColumnNumber = 16_384

/** The cell of `row` in `column`; an `empty` one with its address where nothing stands. */
export function cellAt(row: Row, column: number): Cell {
  const dense = row.cells[column - 1]
  if (dense?.column === column) return dense
  return (
    row.cells.find((cell) => cell.column === column) ?? {
      address: cellAddress(column, row.number),
      column,
      kind: 'empty',
      text: '',
    }
  )
}

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  const known = lettersByColumn[column]
  if (known !== undefined) return known
  const letters = spellColumn(column)
  lettersByColumn[column] = letters
  return letters
}

/**
 * The number of a column, A being 1.
 *
 * @returns null when `letters` is no column of a sheet
 * @example columnNumber('AB') // 28
 */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null
  const number = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return number <= lastColumnNumber ? number : null
}

/** @example cellAddress(2, 7) // 'B7' */
export function cellAddress(column: number, row: number): string {
  return columnLetters(column) + row
}

/** At most 16,384 short strings; sheets ask for the same few letters once a cell. */
const lettersByColumn: string[] = []

function spellColumn(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : spellColumn(rest) + letter
}
