import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listLedgerRows } from '#contract/ledger.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../../app/api-client.ts'
import { searchCondition } from '../filter/quick-search.ts'
import { ledgerNamed } from '../list-address.ts'

export interface ReferenceChoice {
  readonly id: string
  readonly title: string
}

const choicesShown = 30

/** Rows of a ledger that its search box would find; the first ones by title when nothing was typed. */
export const referenceChoicesQuery = (name: string, typed: string) =>
  queryOptions({
    queryKey: ['ledger', name, 'choices', typed],
    queryFn: async (): Promise<ReferenceChoice[]> => {
      const ledger = ledgerNamed(name)
      if (!ledger) return []
      const condition = typed === '' ? undefined : conditionText(searchCondition(ledger, typed, ledgerNamed))
      const { rows, names } = await call(listLedgerRows, { ledger: name, condition, limit: choicesShown })
      return rows.map(({ id, values }) => ({ id, title: titleOf(ledger, values[ledger.title], names.references) }))
    },
    placeholderData: keepPreviousData,
  })

/** A month ledger is titled by the row that it reports on. */
function titleOf(ledger: Ledger, value: unknown, references: Readonly<Record<string, string>>): string {
  const title = ledger.fields.get(ledger.title)
  const text = String(value ?? '')
  return title?.kind === 'reference' ? (references[`${title.refersTo}/${text}`] ?? text) : text
}
