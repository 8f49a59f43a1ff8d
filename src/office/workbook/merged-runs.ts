import { cellAddress } from '../table/table.ts'
import type { CellText, ColumnSpec } from './workbook-spec.ts'

/** Finds equal neighbours down the merged columns while rows go by. */
export interface MergedRuns {
  row(number: number, cells: readonly CellText[]): void
  /** Ranges of two cells and more, e.g. `A2:A9`; to be taken after the last row. */
  ranges(): readonly string[]
}

interface Run {
  readonly column: number
  readonly index: number
  text: CellText
  first: number
  last: number
}

/** A run ends where its text changes, or where a run of a merged column to its left ends. Empty cells are not merged. */
export function createMergedRuns(columns: readonly ColumnSpec[]): MergedRuns {
  const found: string[] = []
  const runs = columns.flatMap(({ isMerged }, index): Run[] =>
    isMerged ? [{ column: index + 1, index, text: null, first: 0, last: 0 }] : [],
  )
  const close = ({ column, text, first, last }: Run): void => {
    if (text !== null && last > first) {
      found.push(`${cellAddress(column, first)}:${cellAddress(column, last)}`)
    }
  }
  return {
    row(number, cells) {
      let isBroken = false
      for (const run of runs) {
        const text = cells[run.index] || null
        isBroken ||= text !== run.text || run.first === 0
        if (isBroken) {
          close(run)
          Object.assign(run, { text, first: number })
        }
        run.last = number
      }
    },
    ranges() {
      for (const run of runs.splice(0)) close(run)
      return found
    },
  }
}
