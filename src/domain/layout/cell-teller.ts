import type { OfferedCell, ValueRefused } from '../ledger/value-reading.ts'
import type { SheetProblem } from './recognised-table.ts'
import type { MergedCell } from './table-rows.ts'

/** A cell as it counts for a row: its own, or the merged one over it. */
export interface CountingCell extends OfferedCell {
  readonly address: string
  readonly row: number
  readonly merged: MergedCell | null
}

/** Tells what is wrong with a cell, or should be confirmed; of a cell merged over rows once. */
export type CellTeller = (
  field: string,
  cell: CountingCell,
  found: ValueRefused,
  severity: SheetProblem['severity'],
) => void

/** The teller of one sheet. */
export function createCellTeller(sheet: string, tell: (found: SheetProblem) => void): CellTeller {
  const told = new Set<string>()
  return (field, { address, row, text }, { problem: { code, params }, mends }, severity) => {
    const once = `${address} ${code}`
    if (told.has(once)) return
    told.add(once)
    tell({ code, params, sheet, cell: address, row, field, offered: text, severity, mends })
  }
}
