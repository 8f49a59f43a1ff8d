import { keepPreviousData, type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import { listLayouts } from '#contract/layout.ts'
import { getLedgerImport, listImportProblems, listImportRows, listLedgerImports } from '#contract/ledger-import.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type ImportState = OutputOf<typeof getLedgerImport>
export type ImportSheet = ImportState['sheets'][number]
export type ImportColumn = ImportSheet['columns'][number]
export type ImportProblem = OutputOf<typeof listImportProblems>['problems'][number]
export type PlannedRow = OutputOf<typeof listImportRows>['rows'][number]
export type RowState = PlannedRow['state']
export type RunningImport = OutputOf<typeof listLedgerImports>['imports'][number]
export type Layout = OutputOf<typeof listLayouts>['layouts'][number]

/** Rows and problems shown at once. */
export const planPageSize = 25

const moving: readonly ImportState['state'][] = ['reading', 'planning', 'writing']

/** How far an import is; asked again and again while the server works on it, ever less often. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['ledger-import', importId],
    queryFn: () => call(getLedgerImport, { importId }),
    staleTime: 0,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && moving.includes(data.state) ? pauseAfter(dataUpdateCount) : false,
  })

/** Milliseconds until the next look: half a second at first, two at most. */
function pauseAfter(looks: number): number {
  return Math.min(2_000, 500 + 50 * looks)
}

/** Never shown from memory: an import that has ended meanwhile would stand there as if it went on. */
export const runningImportsQuery = queryOptions({
  queryKey: ['ledger-imports'],
  queryFn: () => call(listLedgerImports, {}),
  staleTime: 0,
  gcTime: 0,
})

export const problemsQuery = (importId: string, page: number) =>
  queryOptions({
    queryKey: ['ledger-import', importId, 'problems', page],
    queryFn: () => call(listImportProblems, { importId, offset: page * planPageSize, limit: planPageSize }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const plannedRowsQuery = (importId: string, state: RowState, page: number) =>
  queryOptions({
    queryKey: ['ledger-import', importId, 'rows', state, page],
    queryFn: () => call(listImportRows, { importId, state, offset: page * planPageSize, limit: planPageSize }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const layoutsQuery = (ledger: string) =>
  queryOptions({
    queryKey: ['ledger-layouts', ledger],
    queryFn: () => call(listLayouts, { ledger }),
  })

const problemsAtOnce = 500

/** Every problem of an import, for a mend that goes to all of one kind. */
export async function fetchAllProblems(importId: string): Promise<ImportProblem[]> {
  const found: ImportProblem[] = []
  for (;;) {
    const page = await call(listImportProblems, { importId, offset: found.length, limit: problemsAtOnce })
    found.push(...page.problems)
    if (page.problems.length === 0 || found.length >= page.total) return found
  }
}

/** Keeps a state that the server has just answered, so that the page moves on at once. */
export function useKeepImport(): (state: ImportState) => void {
  const queryClient = useQueryClient()
  return (state) => void keepImport(queryClient, state)
}

/** An answer that was asked for earlier and is still under way knows less: it is not waited for, and cannot put the page back a step. */
export async function keepImport(queryClient: QueryClient, state: ImportState): Promise<void> {
  const { queryKey } = importQuery(state.importId)
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, state)
  await queryClient.invalidateQueries({ queryKey: runningImportsQuery.queryKey })
}
