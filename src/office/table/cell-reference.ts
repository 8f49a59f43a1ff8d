import { type CellRange, columnNumber, lastRowNumber } from './table.ts'

/** A place in a sheet, counted from 1. */
export interface CellPosition {
  readonly column: number
  readonly row: number
}

/**
 * Reads `B7` or `$B$7`.
 *
 * @returns null when the text is no cell of a sheet
 */
export function readCellReference(text: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  const column = columnNumber(match?.[1] ?? '')
  const row = Number(match?.[2])
  return column !== null && row <= lastRowNumber ? { column, row } : null
}

/**
 * Reads `A1:C3`, or `A1` as a range of one cell.
 *
 * @returns null when the text is no range of a sheet
 */
export function readCellRange(text: string): CellRange | null {
  const [from = '', to = from, ...more] = text.split(':')
  const first = readCellReference(from)
  const last = readCellReference(to)
  if (first === null || last === null || more.length > 0) return null
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  }
}
