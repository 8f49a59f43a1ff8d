import { type KeyboardEvent, useMemo, useState } from 'react'
import { type CellPlace, type CellRange, type Rectangle, rectangleOf, stepRange } from './cell-range.ts'

export interface RangeChoice {
  readonly rectangle: Rectangle | null
  /** Columns before it are not cells of the ledger: check box and marks. */
  readonly firstColumn: number
  readonly start: (cell: CellPlace) => void
  readonly drawTo: (cell: CellPlace) => void
  /** True when the key drew the range further. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>, last: CellPlace) => boolean
}

/** The block of cells that is copied: begun at the current cell, drawn with Shift and arrows, with the mouse, or over everything with Ctrl+A. */
export function useRange(firstColumn: number): RangeChoice {
  const [range, setRange] = useState<CellRange | null>(null)
  return useMemo(() => {
    const first = { row: 0, column: firstColumn }
    const start = (cell: CellPlace) => setRange(isCell(cell, firstColumn) ? { from: cell, to: cell } : null)
    const drawTo = (to: CellPlace) => setRange((before) => before && { from: before.from, to })
    return {
      rectangle: range && rectangleOf(range),
      firstColumn,
      start,
      drawTo,
      onKey: ({ key, shiftKey, ctrlKey, metaKey }, last) => {
        if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
          setRange({ from: first, to: last })
          return true
        }
        const to = shiftKey && range ? stepRange(range.to, key, last, first) : null
        if (to) drawTo(to)
        return to !== null
      },
    }
  }, [range, firstColumn])
}

function isCell({ row, column }: CellPlace, firstColumn: number): boolean {
  return row >= 0 && column >= firstColumn
}
