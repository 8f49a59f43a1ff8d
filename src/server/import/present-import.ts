import type { z } from 'zod'
import type { importPlan } from '#contract/import.ts'
import type { PlannedImport } from './planned-import.ts'

type Presented = z.input<typeof importPlan>

/** Rows shown of a large plan: more than a person reads, little enough to send. */
const shownRows = 2_000

export function countsOf({ ready, refusedRows }: PlannedImport): Presented['counts'] {
  const count = (state: string) => ready.filter((row) => row.state === state).length
  return { new: count('new'), changed: count('changed'), same: count('same'), refused: refusedRows.length }
}

/** The plan as the contract shows it. */
export function presentImport(importId: string, plan: PlannedImport): Presented {
  const changing = plan.ready.filter(({ state }) => state !== 'same')
  const rows = [
    ...plan.refusedRows.map(({ sheet, row, title }) => ({
      sheet,
      row,
      title,
      ledger: plan.ledger,
      state: 'refused' as const,
      differences: [],
    })),
    ...changing.map(({ sheet, row, keyed, state, differences }) => ({
      sheet,
      row: row.rowNumber,
      title: keyed.title,
      ledger: row.ledger,
      state,
      differences: [...differences],
    })),
  ]
  return {
    importId,
    fileName: plan.fileName,
    ledger: plan.ledger,
    counts: countsOf(plan),
    problems: plan.problems.map(({ sheet, cell, row, value, severity, problem }) => ({
      sheet,
      cell,
      row,
      value,
      severity,
      code: problem.code,
      params: problem.params,
    })),
    rows: rows.slice(0, shownRows),
    rowsLeftOut: Math.max(0, rows.length - shownRows),
  }
}
