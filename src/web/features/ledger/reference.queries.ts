import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listLedgerRows } from '#contract/ledger.ts'
import type { LedgerDefinition } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { call } from '../../app/api-client.ts'

export interface ReferenceChoice {
  readonly id: string
  readonly title: string
}

const choicesShown = 30

/** Rows of a ledger whose title holds a text; the first ones by title when nothing was typed. */
export const referenceChoicesQuery = (ledger: string, typed: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'choices', typed],
    queryFn: async (): Promise<ReferenceChoice[]> => {
      const definition = ledgerDefinitions.find(({ name }) => name === ledger)
      if (!definition) return []
      const condition = titleCondition(definition, typed)
      const { rows, names } = await call(listLedgerRows, { ledger, condition, limit: choicesShown })
      return rows.map(({ id, values }) => ({
        id,
        title: titleOf(definition, values[definition.title], names.references),
      }))
    },
    placeholderData: keepPreviousData,
  })

function titleCondition(definition: LedgerDefinition, typed: string): string | undefined {
  if (typed === '') return undefined
  const claim = { field: definition.title, operator: 'contains', value: typed }
  const { refersTo } = referenceOf(definition)
  return JSON.stringify(
    refersTo === null ? claim : { ...claim, operator: 'refers-to', value: claimOf(refersTo, typed) },
  )
}

/** A month ledger is titled by the row that it reports on: the text is looked for in that row's title. */
function claimOf(refersTo: string, typed: string) {
  const title = ledgerDefinitions.find(({ name }) => name === refersTo)?.title ?? ''
  return { field: title, operator: 'contains', value: typed }
}

function titleOf(definition: LedgerDefinition, value: unknown, references: Readonly<Record<string, string>>): string {
  const { refersTo } = referenceOf(definition)
  return refersTo === null ? String(value ?? '') : (references[`${refersTo}/${value}`] ?? String(value ?? ''))
}

function referenceOf(definition: LedgerDefinition): { refersTo: string | null } {
  const fields = definition.sections.flatMap((section) => Object.entries(section.fields))
  const title = fields.find(([name]) => name === definition.title)?.[1]
  return { refersTo: title?.kind === 'reference' ? title.refersTo : null }
}
