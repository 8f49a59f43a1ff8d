import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Named } from '#domain/ledger/field.ts'
import { useT } from '../../app/locale-context.tsx'

/** Says what a definition calls something in the language of the reader. */
export type Naming = (named: Named) => string

type Terms = Readonly<Record<string, string>>

const noTerms: Terms = {}

/** The Traditional forms are derived beforehand from all definitions, and fetched only by those who read them. */
const traditionalTerms = {
  queryKey: ['ledger-terms', 'zh-Hant'],
  queryFn: async (): Promise<Terms> => (await import('./terms-zh-hant.json')).default,
  staleTime: Number.POSITIVE_INFINITY,
}

/** Names of ledgers, headings, fields and choices; what a city added itself stays as the city wrote it. */
export function useNaming(): Naming {
  const { locale } = useT()
  const terms = useQuery({ ...traditionalTerms, enabled: locale === 'zh-Hant' }).data ?? noTerms
  return useCallback(
    ({ zh, en }) => {
      if (locale === 'en') return en
      return locale === 'zh-Hant' ? (terms[zh] ?? zh) : zh
    },
    [locale, terms],
  )
}
