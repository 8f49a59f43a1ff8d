import type { QueryClient } from '@tanstack/react-query'
import type { RowsPage } from '../ledger.queries.ts'

/** The newest version of a row that a list of this ledger has shown; 0 when none has. */
export function versionKept(queryClient: QueryClient, ledger: string, id: string): number {
  const pages = queryClient.getQueriesData<RowsPage>({ queryKey: ['ledger', ledger, 'rows'] })
  const versions = pages.flatMap(
    ([, page]) => page?.rows.filter((row) => row.id === id).map(({ version }) => version) ?? [],
  )
  return Math.max(0, ...versions)
}
