import { type Query, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { getLedgerRow } from '#contract/ledger.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../../app/api-client.ts'
import { isRefusal } from '../../../app/request-refused.ts'
import type { RowsPage } from '../ledger.queries.ts'

type RowAnswer = OutputOf<typeof getLedgerRow>

const mostReadSingly = 20

/**
 * Shows saved rows as the server has them now. A few rows change where they stand, so that the list does not jump under the person who edits;
 * after many the list is asked for again. Totals and everything else of the ledger are always asked for again.
 */
export function useRefreshRows(ledger: string): (ids: readonly string[]) => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(
    async (ids) => {
      const isMany = ids.length > mostReadSingly
      const isStale = ({ queryKey }: Query) =>
        queryKey[0] === 'ledgers' || (queryKey[0] === 'ledger' && (isMany || queryKey[2] !== 'rows'))
      const answers = isMany ? [] : await Promise.all(ids.map((id) => readRow(ledger, id)))
      for (const answer of answers)
        queryClient.setQueriesData<RowsPage>(
          { queryKey: ['ledger', ledger, 'rows'] },
          (page) => page && patched(page, answer),
        )
      void queryClient.invalidateQueries({ predicate: isStale })
    },
    [ledger, queryClient],
  )
}

/** A row, or the id of one that no longer stands. */
async function readRow(ledger: string, id: string): Promise<RowAnswer | { readonly gone: string }> {
  try {
    return await call(getLedgerRow, { ledger, id })
  } catch (error) {
    if (isRefusal(error, 'ledger.row-unknown')) return { gone: id }
    throw error
  }
}

function patched(page: RowsPage, answer: RowAnswer | { readonly gone: string }): RowsPage {
  if ('gone' in answer) return { ...page, rows: page.rows.filter(({ id }) => id !== answer.gone) }
  const { row, names } = answer
  if (!page.rows.some(({ id }) => id === row.id)) return page
  return {
    ...page,
    rows: page.rows.map((one) => (one.id === row.id ? { ...row, origin: one.origin } : one)),
    names: {
      places: { ...page.names.places, ...names.places },
      organisations: { ...page.names.organisations, ...names.organisations },
      references: { ...page.names.references, ...names.references },
    },
  }
}
