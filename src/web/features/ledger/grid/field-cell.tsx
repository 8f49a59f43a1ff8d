import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { CellInput } from '../edit/cell-input.tsx'
import type { LedgerRow } from '../ledger.queries.ts'
import type { ListSlot } from '../list-rows.ts'
import { Absent, valueText } from '../values/value-text.tsx'
import { useGridState } from './grid-state.ts'
import styles from './ledger-grid.module.css'

interface FieldCellProps {
  readonly slot: ListSlot
  readonly field: LedgerField
  /** 0 for the cell that has the focus, as the grid says. */
  readonly tabIndex: number
}

/** A cell of the list: its value by kind, what waits to be saved, and for the current cell what one types into. */
export function FieldCell({ slot, field, tabIndex }: FieldCellProps) {
  const { mayEdit, waiting } = useGridState()
  const { row } = slot
  if (row === null) return <span className={styles.bone} />
  const draft = waiting(row.id, field.name)
  return (
    <>
      {draft === undefined ? <Value row={row} field={field} /> : <span className={styles.waiting}>{draft}</span>}
      {tabIndex === 0 && mayEdit && <CellInput row={row} field={field} />}
    </>
  )
}

function Value({ row, field }: { row: LedgerRow; field: LedgerField }) {
  const { words } = useGridState()
  const value: FieldValue = row.values[field.name] ?? null
  const text = valueText(field, value, words)
  if (text === '') return <Absent />
  return (
    <span className={styles.text} title={text}>
      {text}
    </span>
  )
}
