import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { span } from './grid/cell-range.ts'
import { type LedgerRow, pageSize, type RowsAsked, type RowsPage, rowsPageQuery } from './ledger.queries.ts'
import { noNames, type RowNames } from './values/value-text.tsx'

/** A place in the list: its row as soon as it was fetched. */
export interface ListSlot {
  /** Counted from 0. */
  readonly at: number
  readonly row: LedgerRow | null
}

/** Rows on the screen, the first and the last, counted from 0. */
export interface RowsInSight {
  readonly first: number
  readonly last: number
}

export interface ListRows {
  readonly slots: readonly ListSlot[]
  readonly names: RowNames
  readonly error: unknown
  readonly retry: () => void
}

/**
 * The rows of a list of any length: only the pages in sight are fetched, and those that were scrolled past before they came are cancelled.
 */
export function useListRows(asked: RowsAsked, sort: string | undefined, count: number, inSight: RowsInSight): ListRows {
  const queryClient = useQueryClient()
  const isKept = (page: number) => queryClient.getQueryData(rowsPageQuery(asked, sort, page).queryKey) !== undefined
  const settled = useSettled(inSight)
  const pages = [...new Set([...pagesOf(settled, count), ...pagesOf(inSight, count).filter(isKept)])]
  const fetched = useQueries({
    queries: pages.map((page) => ({ ...rowsPageQuery(asked, sort, page), staleTime: Number.POSITIVE_INFINITY })),
    combine: combinePages,
  })
  const empty = useMemo(() => emptySlots(count), [count])
  const { slots, names } = useMemo(() => laidOut(empty, fetched.pages), [empty, fetched.pages])
  return { slots, names, error: fetched.error, retry: fetched.retry }
}

const settleMilliseconds = 150

/** The last rows in sight once scrolling paused: a fling through the list asks for nothing on the way. */
function useSettled(inSight: RowsInSight): RowsInSight {
  const [settled, setSettled] = useState(inSight)
  const { first, last } = inSight
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ first, last }), settleMilliseconds)
    return () => clearTimeout(timer)
  }, [first, last])
  return settled
}

function pagesOf({ first, last }: RowsInSight, count: number): number[] {
  if (count === 0) return []
  return span(Math.floor(first / pageSize), Math.floor(Math.min(last, count - 1) / pageSize))
}

function emptySlots(count: number): readonly ListSlot[] {
  return Array.from({ length: count }, (_, at) => ({ at, row: null }))
}

function laidOut(empty: readonly ListSlot[], pages: readonly RowsPage[]): Pick<ListRows, 'slots' | 'names'> {
  if (pages.length === 0) return { slots: empty, names: noNames }
  const slots = [...empty]
  for (const { offset, rows } of pages)
    rows.forEach((row, index) => {
      const at = offset + index
      if (at < slots.length) slots[at] = { at, row }
    })
  return { slots, names: joinNames(pages.map(({ names }) => names)) }
}

function joinNames(all: readonly RowNames[]): RowNames {
  return {
    places: Object.assign({}, ...all.map(({ places }) => places)),
    organisations: Object.assign({}, ...all.map(({ organisations }) => organisations)),
    references: Object.assign({}, ...all.map(({ references }) => references)),
  }
}

interface Fetched {
  readonly pages: readonly RowsPage[]
  readonly error: unknown
  readonly retry: () => void
}

interface PageResult {
  readonly data: RowsPage | undefined
  readonly error: unknown
  readonly refetch: () => Promise<unknown>
}

function combinePages(results: readonly PageResult[]): Fetched {
  return {
    pages: results.flatMap(({ data }) => (data ? [data] : [])),
    error: results.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of results) if (error) void refetch()
    },
  }
}
