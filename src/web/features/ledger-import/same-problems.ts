import type { mendLedgerImport } from '#contract/ledger-import.ts'
import type { InputOf } from '#contract/operation.ts'
import type { ImportProblem } from './ledger-import.queries.ts'

export type CellMend = InputOf<typeof mendLedgerImport>['mends'][number]

/** Cells in which the same thing stands for the same field and is refused for the same reason. */
export function sameProblems(problem: ImportProblem, all: readonly ImportProblem[]): ImportProblem[] {
  return all.filter(
    ({ code, field, offered }) => code === problem.code && field === problem.field && offered === problem.offered,
  )
}

/** As many as the server takes at once; what is left stays a problem, and can be mended the same way. */
const mostAtOnce = 2_000

/** The mends that put one text into the cells of all these problems. */
export function mendsOf(problems: readonly ImportProblem[], text: string): CellMend[] {
  return problems.slice(0, mostAtOnce).map(({ sheet, cell }) => ({ sheet, cell, text }))
}
