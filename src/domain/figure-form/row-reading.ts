import { type Problem, problem } from '../errors.ts'
import type { FormColumnName } from './form-column.ts'
import type { CellProblem, RowCells } from './form-row.ts'

/** The row being read and what was found wrong with it so far. */
export interface RowReading {
  readonly cells: RowCells
  readonly problems: readonly CellProblem[]
  /** Notes a problem at a cell; gives null, which the reader of the cell then returns. */
  readonly refuse: (name: FormColumnName, found: Problem) => null
}

/** Begins to read a row. */
export function openRow(cells: RowCells): RowReading {
  const problems: CellProblem[] = []
  const refuse = (name: FormColumnName, found: Problem): null => {
    const { address, text } = cells(name)
    problems.push({ cell: address, value: text, severity: 'refuse', problem: found })
    return null
  }
  return { cells, problems, refuse }
}

/** Notes that a cell which must say something says nothing. */
export function refuseEmpty(reading: RowReading, name: FormColumnName): null {
  return reading.refuse(name, problem('import.cell-empty', { column: name }))
}

/** Notes that what stands in a cell cannot be understood. */
export function refuseUnreadable(reading: RowReading, name: FormColumnName): null {
  const { text } = reading.cells(name)
  return reading.refuse(name, problem('import.cell-unreadable', { column: name, value: text }))
}

/** The words in a cell; null for an empty one, and for a formula that failed, which is noted. */
export function readWording(reading: RowReading, name: FormColumnName): string | null {
  const { text, kind } = reading.cells(name)
  if (kind === 'error') return refuseUnreadable(reading, name)
  return text === '' ? null : text
}
