import { textWidth } from '#office/table/text-width.ts'
import type { Cell, Row, TableBlock } from './pieces.ts'

type Align = TableBlock['columns'][number]['align']

/** Room at both sides of a cell, in characters. */
const room = 1.5
const narrowest = 5
const widest = 16

/** Columns as wide as what stands in them: the longest text of each, so that few break. Cells over several columns do not count. */
export function weighColumns(aligns: readonly Align[], body: readonly Row[]): TableBlock['columns'] {
  const widths = aligns.map(() => narrowest)
  for (const { cells } of body) {
    let at = 0
    for (const cell of cells) {
      if (cell.across === 1) widths[at] = Math.max(widths[at] ?? 0, Math.min(widest, widthOf(cell)))
      at += cell.across
    }
  }
  return aligns.map((align, at) => ({ align, weight: (widths[at] ?? narrowest) + room }))
}

function widthOf({ line }: Cell): number {
  return line.reduce((sum, { text }) => sum + textWidth(text), 0)
}
