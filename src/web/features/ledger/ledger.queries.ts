import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getLedgerRow, getRowHistory, listLedgerRows, listLedgers, summariseLedger } from '#contract/ledger.ts'
import { listViews } from '#contract/ledger-view.ts'
import type { OutputOf } from '#contract/operation.ts'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { call } from '../../app/api-client.ts'
import { extraFieldOf, type LedgerInfo } from './own-field.ts'

export type LedgerRow = OutputOf<typeof listLedgerRows>['rows'][number]
export type LedgerSummary = OutputOf<typeof summariseLedger>
export type SavedView = OutputOf<typeof listViews>['views'][number]

/** What a list shows: which rows, as known on which day. The condition is JSON text, as in the address. */
export interface RowsAsked {
  readonly ledger: string
  readonly condition: string | undefined
  readonly asOf: string | undefined
  /** `approved`: by the versions that the city office has approved alone. */
  readonly face: 'approved' | undefined
}

/** Rows of a list that are fetched at once. */
export const pageSize = 100

/** A page of rows with the place in the list where it begins. */
export type RowsPage = OutputOf<typeof listLedgerRows> & { readonly offset: number }

export const ledgersQuery = queryOptions({
  queryKey: ['ledgers'],
  queryFn: () => call(listLedgers, {}),
})

export const rowsPageQuery = (asked: RowsAsked, sort: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['ledger', asked.ledger, 'rows', asked.condition, asked.asOf, asked.face, sort, page],
    queryFn: async ({ signal }): Promise<RowsPage> => {
      const offset = page * pageSize
      return { offset, ...(await call(listLedgerRows, { ...asked, sort, offset, limit: pageSize }, signal)) }
    },
  })

export const summaryQuery = (asked: RowsAsked) =>
  queryOptions({
    queryKey: ['ledger', asked.ledger, 'summary', asked.condition, asked.asOf, asked.face],
    queryFn: () => call(summariseLedger, asked),
    placeholderData: keepPreviousData,
  })

export const rowQuery = (ledger: string, id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'row', id, asOf],
    queryFn: () => call(getLedgerRow, { ledger, id, asOf }),
  })

export const historyQuery = (ledger: string, id: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'history', id],
    queryFn: () => call(getRowHistory, { ledger, id }),
  })

export const viewsQuery = (ledger: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'views'],
    queryFn: () => call(listViews, { ledger }),
  })

/** The ledgers in use, in the order of the definitions, with what the server says about each; undefined while it has not. */
export function useLedgers(): readonly { ledger: Ledger; info: LedgerInfo }[] | undefined {
  const infos = useQuery(ledgersQuery).data?.ledgers
  return useMemo(() => infos && openAll(infos), [infos])
}

/** One ledger with the city's own fields; null when there is none of this name, undefined while that is not known. */
export function useLedger(name: string): Ledger | null | undefined {
  const all = useLedgers()
  return all && (all.find(({ ledger }) => ledger.name === name)?.ledger ?? null)
}

function openAll(infos: readonly LedgerInfo[]): { ledger: Ledger; info: LedgerInfo }[] {
  return ledgerDefinitions.flatMap((definition) => {
    const info = infos.find(({ name }) => name === definition.name)
    return info ? [{ ledger: openLedger(definition, info.ownFields.map(extraFieldOf)), info }] : []
  })
}

/** After a saved change lists, rows and totals of every ledger are asked for again, and the figures computed from them. */
export function useForgetLedgers(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    const keys = ['ledgers', 'ledger', 'figures', 'figure']
    await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }
}
