import { createContext, useContext } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerRow } from '../ledger.queries.ts'
import type { ValueWords } from '../values/value-text.tsx'

/** A cell that is being typed into. */
export interface CellInEdit {
  readonly rowId: string
  readonly field: string
  readonly text: string
  /** True when typing began over the old value: arrow keys then leave the cell, as in a spreadsheet. */
  readonly overtyped: boolean
}

export type Move = 'down' | 'up' | 'left' | 'right' | 'none'

/** What a person put into a cell. */
export interface CellEntry {
  readonly row: LedgerRow
  readonly field: LedgerField
  /** What is sent: the text as typed, or the id of what was picked. */
  readonly text: string
  readonly before: string
  readonly after: string
}

/** What every cell of the list needs to know; held once for all of them. */
export interface GridState {
  readonly words: ValueWords
  readonly mayEdit: boolean
  readonly inEdit: CellInEdit | null
  /** What a cell waits to be saved with; undefined when it does not wait. */
  readonly waiting: (rowId: string, field: string) => string | undefined
  readonly begin: (edit: CellInEdit) => void
  readonly type: (text: string) => void
  /** Ends the typing: saves what changed, and goes on to another cell. */
  readonly commit: (entry: CellEntry, move: Move) => void
  /** Puts something into a cell without typing. */
  readonly put: (entry: CellEntry) => void
  readonly leave: () => void
}

export const GridContext = createContext<GridState | null>(null)

export function useGridState(): GridState {
  const state = useContext(GridContext)
  if (!state) throw new Error('a cell stands outside the list')
  return state
}
