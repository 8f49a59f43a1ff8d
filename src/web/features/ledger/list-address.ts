import { useCallback, useMemo } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionFromText, conditionText } from '#domain/condition/condition-text.ts'
import type { WordsOf } from '#domain/condition/parse-condition.ts'
import { isProblem, type Problem } from '#domain/errors.ts'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { useChangeSearch, useSearchText, useView } from '../../app/view.ts'
import { columnsOf, columnsText } from './columns/list-columns.ts'
import type { RowsAsked } from './ledger.queries.ts'
import { readSort, type SortStep, writeSort } from './list-sort.ts'

/** What a list shows lives in its address: condition, sorting, columns, the day whose knowledge is shown, whether approved versions alone, and the saved view it began with. */
export interface ListAddress {
  readonly asked: RowsAsked
  readonly condition: Condition | null
  /** What is wrong with the condition of the address: nothing is listed then. */
  readonly problem: Problem | null
  readonly sort: readonly SortStep[]
  readonly sortText: string | undefined
  readonly columns: readonly string[]
  readonly view: string | undefined
}

export function useListAddress(ledger: Ledger): ListAddress {
  const { asOf } = useView()
  const text = useSearchText('condition')
  const sortWritten = useSearchText('sort')
  const columnsWritten = useSearchText('columns')
  const view = useSearchText('view')
  const face = useSearchText('face') === 'approved' ? 'approved' : undefined
  return useMemo(() => {
    const read = text === undefined ? null : conditionFromText(text, ledger.words, wordsOfLedgers)
    const problem = isProblem(read) ? read : null
    const condition = isProblem(read) ? null : read
    const sort = readSort(ledger, sortWritten)
    return {
      asked: { ledger: ledger.name, condition: textOf(condition), asOf, face },
      condition,
      problem,
      sort,
      sortText: writeSort(sort),
      columns: columnsOf(ledger, columnsWritten),
      view,
    }
  }, [ledger, text, sortWritten, columnsWritten, view, asOf, face])
}

/** How a list is arranged anew: each part of it is a part of the address. */
export interface ListChange {
  readonly condition?: Condition | null
  readonly sort?: readonly SortStep[]
  readonly columns?: readonly string[]
}

export function useChangeList(ledger: Ledger): (change: ListChange, options?: { replace?: boolean }) => void {
  const changeSearch = useChangeSearch()
  return useCallback(
    ({ condition, sort, columns }, options) =>
      changeSearch(
        {
          ...(condition === undefined ? {} : { condition: textOf(condition) }),
          ...(sort === undefined ? {} : { sort: writeSort(sort) }),
          ...(columns === undefined ? {} : { columns: columnsText(ledger, columns) }),
        },
        options,
      ),
    [changeSearch, ledger],
  )
}

/** The words of every ledger as its definition says them: what a reference inside a condition may ask. */
export const wordsOfLedgers: WordsOf = (name) => ledgerNamed(name)?.words ?? null

/** A ledger by its definition alone, without the city's own fields. */
export function ledgerNamed(name: string): Ledger | undefined {
  return plainLedgers.get(name)
}

const plainLedgers: ReadonlyMap<string, Ledger> = new Map(
  ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)]),
)

function textOf(condition: Condition | null): string | undefined {
  return condition === null ? undefined : conditionText(condition)
}
