import { useQueries } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { Findable } from '../../app/quick-find-match.ts'
import { useCan } from '../../app/session.queries.ts'
import { useNaming } from './values/field-words.ts'
import { referenceChoicesQuery } from './values/reference.queries.ts'

type Destination = Findable & { readonly to: string }

/** Ledgers whose rows people look for by name from anywhere. */
const soughtLedgers = ['park', 'project', 'enterprise']
const shortestSought = 2
const rowsShown = 4

/** The ledgers, for quick find. */
export function useLedgerDestinations(): readonly Destination[] {
  const naming = useNaming()
  const mayRead = useCan('ledger.read')
  return useMemo(() => {
    if (!mayRead) return []
    return ledgerDefinitions.map(({ name, zh, en }): Destination => {
      const to = `/ledgers/${name}`
      return { key: to, kind: 'ledger', text: naming({ zh, en }), detail: '', words: [zh, en, name], to }
    })
  }, [naming, mayRead])
}

/** Parks, projects and enterprises whose name holds what was typed, or its pinyin initials: the server finds them. */
export function useFoundRows(typed: string): readonly Destination[] {
  const naming = useNaming()
  const mayRead = useCan('ledger.read')
  const sought = useDeferredValue(typed.trim())
  const enabled = mayRead && sought.length >= shortestSought
  const found = useQueries({
    queries: soughtLedgers.map((ledger) => ({ ...referenceChoicesQuery(ledger, sought), enabled })),
  })
  if (!enabled) return []
  return soughtLedgers.flatMap((ledger, index) => {
    const definition = ledgerDefinitions.find(({ name }) => name === ledger)
    const detail = definition ? naming(definition) : ledger
    return (found[index]?.data ?? []).slice(0, rowsShown).map(({ id, title }): Destination => {
      const to = `/ledgers/${ledger}/${encodeURIComponent(id)}`
      return { key: to, kind: 'row', text: title, detail, words: [], to }
    })
  })
}
