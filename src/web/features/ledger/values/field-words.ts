import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listTerms } from '#contract/ledger.ts'
import type { Named } from '#domain/ledger/field.ts'
import { call } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { useCan } from '../../../app/session.queries.ts'
import { type Terms, traditionalOf } from './traditional-terms.ts'

/** Says what a definition calls something in the language of the reader. */
export type Naming = (named: Named) => string

const noTerms: Terms = {}

/** The Traditional forms are derived beforehand from all definitions, and fetched only by those who read them. */
const traditionalTerms = {
  queryKey: ['ledger-terms', 'zh-Hant'],
  queryFn: async (): Promise<Terms> => (await import('./terms-zh-hant.json')).default,
  staleTime: Number.POSITIVE_INFINITY,
}

/** What a city added itself, and what checks say, the server puts into Traditional script. */
const cityTerms = {
  queryKey: ['ledger-terms', 'city'],
  queryFn: async (): Promise<Terms> => (await call(listTerms, {})).terms,
}

/** Names of ledgers, headings, fields and choices, and what checks say. */
export function useNaming(): Naming {
  const { locale } = useT()
  const isTraditional = locale === 'zh-Hant'
  const mayRead = useCan('ledger.read')
  const terms = useQuery({ ...traditionalTerms, enabled: isTraditional }).data ?? noTerms
  const ofCity = useQuery({ ...cityTerms, enabled: isTraditional && mayRead }).data ?? noTerms
  return useCallback(
    ({ zh, en }) => {
      if (locale === 'en') return en
      return locale === 'zh-Hant' ? (terms[zh] ?? traditionalOf(zh, ofCity)) : zh
    },
    [locale, terms, ofCity],
  )
}
