import { useMutation } from '@tanstack/react-query'
import { mendLedgerImport } from '#contract/ledger-import.ts'
import { call } from '../../app/api-client.ts'
import { fetchAllProblems, type ImportProblem, useKeepImport } from './ledger-import.queries.ts'
import { mendsOf, sameProblems } from './same-problems.ts'

export interface Mending {
  readonly busy: boolean
  readonly error: unknown
  /** Puts a text into the cell of a problem, or into every cell where the same stands. */
  readonly mend: (problem: ImportProblem, text: string, all: boolean) => void
}

/** Mends cells of an import; the workbook itself is not touched. */
export function useMending(importId: string): Mending {
  const keep = useKeepImport()
  const mending = useMutation({
    mutationFn: async ({ problem, text, all }: { problem: ImportProblem; text: string; all: boolean }) => {
      const problems = all ? sameProblems(problem, await fetchAllProblems(importId)) : [problem]
      return call(mendLedgerImport, { importId, mends: mendsOf(problems, text) })
    },
    onSuccess: keep,
  })
  return {
    busy: mending.isPending,
    error: mending.error,
    mend: (problem, text, all) => mending.mutate({ problem, text, all }),
  }
}
