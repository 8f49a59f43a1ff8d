import type { QueryClient } from '@tanstack/react-query'
import { type LedgerRow, pageSize, type RowsAsked, rowsPageQuery } from './ledger.queries.ts'

/** Rows of a list from one place to another, counted from 0; pages that were not on the screen yet are fetched. */
export async function fetchRows(
  queryClient: QueryClient,
  asked: RowsAsked,
  sort: string | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (let page = Math.floor(from / pageSize); page * pageSize < to; page += 1) {
    const query = { ...rowsPageQuery(asked, sort, page), staleTime: Number.POSITIVE_INFINITY }
    const known = await queryClient.fetchQuery(query)
    rows.push(...known.rows.slice(Math.max(0, from - known.offset), Math.max(0, to - known.offset)))
  }
  return rows
}
