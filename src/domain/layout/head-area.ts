import type { FormRange, FormRow, FormSheet } from './form-sheet.ts'

/** Rows in which a header is looked for, columns of a table, and merged cells in them: more is no form. */
const headRows = 40
const mostColumns = 400
const mostMergedCells = headRows * mostColumns

/** The beginning of a sheet, where title, lines and headers stand, with merged cells filled. */
export interface HeadArea {
  /** Numbers of the rows with content, ascending. */
  readonly rows: readonly number[]
  readonly columns: number
  /** What a person sees in the cell: its own text, or that of the merged cell over it; empty where nothing stands. */
  readonly text: (row: number, column: number) => string
  /** The merged range over the cell, or null. */
  readonly mergeAt: (row: number, column: number) => FormRange | null
}

/** Takes the head of a sheet apart. @param lastRow a row to which it reaches at least */
export function headAreaOf(sheet: FormSheet, lastRow = 0): HeadArea {
  const rows = sheet.rows.filter(({ number }, index) => index < headRows || number <= lastRow)
  const numbers = rows.map(({ number }) => number)
  const columns = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.cells.at(-1)?.column ?? 0)))
  const merges = mergesByCell(sheet.merges, numbers, columns)
  const texts = textsByCell(rows)
  const mergeAt = (row: number, column: number) => merges.get(keyOf(row, column)) ?? null
  return {
    rows: numbers,
    columns,
    mergeAt,
    text(row, column) {
      const merge = mergeAt(row, column)
      return texts.get(merge === null ? keyOf(row, column) : keyOf(merge.firstRow, merge.firstColumn)) ?? ''
    },
  }
}

function keyOf(row: number, column: number): number {
  return row * 20_000 + column
}

function textsByCell(rows: readonly FormRow[]): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { number, cells } of rows) {
    for (const { column, text } of cells.slice(0, mostColumns)) texts.set(keyOf(number, column), text.trim())
  }
  return texts
}

function mergesByCell(merges: readonly FormRange[], rows: readonly number[], columns: number): Map<number, FormRange> {
  const byCell = new Map<number, FormRange>()
  const last = rows.at(-1) ?? 0
  const inHead = merges.filter(({ firstRow, firstColumn }) => firstRow <= last && firstColumn <= columns)
  let room = mostMergedCells
  for (const merge of inHead) {
    for (const row of rows.filter((number) => merge.firstRow <= number && number <= merge.lastRow)) {
      for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, columns) && room > 0; column += 1) {
        byCell.set(keyOf(row, column), merge)
        room -= 1
      }
    }
    if (room === 0) break
  }
  return byCell
}

/** The texts that stand side by side in a row, a merged one once. */
export function distinctTexts(area: HeadArea, row: number): string[] {
  const texts: string[] = []
  for (let column = 1; column <= area.columns; ) {
    const text = area.text(row, column)
    if (text !== '') texts.push(text)
    column = Math.max(column, area.mergeAt(row, column)?.lastColumn ?? column) + 1
  }
  return texts
}
