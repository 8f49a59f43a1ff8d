import { createContext, useContext } from 'react'
import { Cell, type CellRendererProps } from 'react-data-grid'
import type { ListSlot } from '../list-rows.ts'
import { isInside } from './cell-range.ts'
import type { GridTotals } from './grid-columns.tsx'
import { useGridState } from './grid-state.ts'
import styles from './ledger-grid.module.css'
import type { RangeChoice } from './use-range.ts'

export const RangeContext = createContext<RangeChoice | null>(null)

/** A cell that knows whether it lies in the drawn block or is typed into, and draws the block further under the pressed mouse. */
export function RangeCell(props: CellRendererProps<ListSlot, GridTotals>) {
  const range = useContext(RangeContext)
  const { mayEdit, inEdit } = useGridState()
  const place = { row: props.rowIdx, column: props.column.idx }
  const isField = range !== null && place.column >= range.firstColumn
  const isDrawn = isField && range.rectangle !== null && isInside(range.rectangle, place)
  const isEditing = inEdit !== null && inEdit.rowId === props.row.row?.id && inEdit.field === props.column.key
  return (
    <Cell
      {...props}
      className={[isDrawn && styles.drawn, isEditing && styles.editing].filter(Boolean).join(' ')}
      aria-readonly={!(isField && mayEdit)}
      onMouseEnter={(event) => {
        if (isField && event.buttons === 1) range.drawTo(place)
      }}
    />
  )
}
