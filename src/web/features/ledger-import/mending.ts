import { useMutation } from '@tanstack/react-query'
import { leaveOutImportRows, mendLedgerImport, undoEarlierMends } from '#contract/ledger-import.ts'
import { call } from '../../app/api-client.ts'
import { fetchAllProblems, type ImportProblem, type ImportState, useKeepImport } from './ledger-import.queries.ts'
import { mendsOf, sameProblems } from './same-problems.ts'

export interface Mending {
  readonly busy: boolean
  readonly error: unknown
  /** Puts a text into the cell of a problem, or into every cell where the same stands. */
  readonly mend: (problem: ImportProblem, text: string, all: boolean) => void
  /** Leaves a line of a sheet out, or takes it back. */
  readonly leaveOut: (row: { readonly sheet: string; readonly row: number }, isLeftOut: boolean) => void
  /** Takes back what came along from the earlier import of the same file. */
  readonly undoEarlier: () => void
}

/** Mends cells and rows of an import; the workbook itself is not touched. */
export function useMending(importId: string): Mending {
  const keep = useKeepImport()
  const mending = useMutation({
    mutationFn: (change: () => Promise<ImportState>) => change(),
    onSuccess: keep,
  })
  return {
    busy: mending.isPending,
    error: mending.error,
    mend: (problem, text, all) =>
      mending.mutate(async () => {
        const problems = all ? sameProblems(problem, await fetchAllProblems(importId)) : [problem]
        return call(mendLedgerImport, { importId, mends: mendsOf(problems, text) })
      }),
    leaveOut: ({ sheet, row }, leaveOut) =>
      mending.mutate(() => call(leaveOutImportRows, { importId, rows: [{ sheet, row }], leaveOut })),
    undoEarlier: () => mending.mutate(() => call(undoEarlierMends, { importId })),
  }
}
