import type { OfferedCell } from '../../ledger/value-reading.ts'
import { type FormRange, type FormRow, type FormSheet, lettersOf } from '../form-sheet.ts'

/** A text, a number as a number cell, any other cell as it is, or nothing. */
export type Content = string | number | OfferedCell | null

/** What a test may say of a sheet beside its cells. */
export interface SheetMarks {
  readonly name?: string
  readonly hidden?: boolean
  readonly isNote?: boolean
  /** Merged ranges, as `A1:C1`. */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[]
}

/** A sheet of these rows, from row 1 and column A on. */
export function aSheet(rows: readonly (readonly Content[])[], marks: SheetMarks = {}): FormSheet {
  const { name = '项目', hidden = false, isNote = false, merges = [], hiddenRows = [], hiddenColumns = [] } = marks
  const filled = rows.map((contents, index) => aRow(index + 1, contents, hiddenRows.includes(index + 1)))
  return {
    name,
    hidden,
    isNote,
    rows: filled.filter(({ cells }) => cells.length > 0),
    merges: merges.map(rangeOf),
    hiddenColumns,
  }
}

function aRow(number: number, contents: readonly Content[], hidden: boolean): FormRow {
  const cells = contents.flatMap((content, index) => {
    const offered = offeredOf(content)
    return offered === null ? [] : [{ address: `${lettersOf(index + 1)}${number}`, column: index + 1, ...offered }]
  })
  return { number, hidden, cells }
}

function offeredOf(content: Content): OfferedCell | null {
  if (content === null || content === '') return null
  if (typeof content === 'number') return { kind: 'number', text: String(content) }
  return typeof content === 'string' ? { kind: 'text', text: content } : content
}

function rangeOf(text: string): FormRange {
  const [, from = '', firstRow = '', to = '', lastRow = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? []
  return {
    firstRow: Number(firstRow),
    firstColumn: columnOf(from),
    lastRow: Number(lastRow),
    lastColumn: columnOf(to),
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
