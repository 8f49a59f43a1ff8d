import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { rowQuery, useLedgers } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { rowTitle } from '../ledger/values/row-title.ts'
import type { RowNames } from '../ledger/values/value-text.tsx'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'

/** The names of a row that is being filled in: also of what was chosen a moment ago. */
export function useDraftNames(ledger: Ledger, values: RowValues, names: RowNames): RowNames {
  const { locale } = useT()
  const places = useQuery(placesQuery('reporting')).data?.places
  const organisations = useQuery(organisationsQuery).data?.organisations
  const references = useChosenReferences(ledger, values, names)
  return useMemo(
    () => ({
      places: { ...names.places, ...Object.fromEntries((places ?? []).map((one) => [one.id, placeName(one, locale)])) },
      organisations: {
        ...names.organisations,
        ...Object.fromEntries((organisations ?? []).map((one) => [one.organisationId, nameOf(one, locale)])),
      },
      references: { ...names.references, ...references },
    }),
    [names, places, organisations, references, locale],
  )
}

/** Titles of rows that the server did not name yet, by `ledger/id`. */
function useChosenReferences(ledger: Ledger, values: RowValues, names: RowNames): Record<string, string> {
  const t = useT()
  const naming = useNaming()
  const ledgers = useLedgers()
  const unnamed = unnamedReferences(ledger, values, names)
  const rows = useQueries({ queries: unnamed.map(({ refersTo, id }) => rowQuery(refersTo, id, undefined)) })
  const entries = unnamed.flatMap(({ refersTo, id }, index) => {
    const found = rows[index]?.data
    const referred = ledgers?.find((one) => one.ledger.name === refersTo)?.ledger
    return found && referred
      ? [[`${refersTo}/${id}`, rowTitle(referred, found.row.values, { t, naming, names: found.names })] as const]
      : []
  })
  return Object.fromEntries(entries)
}

function unnamedReferences(ledger: Ledger, values: RowValues, names: RowNames): { refersTo: string; id: string }[] {
  return [...ledger.fields.values()].flatMap((field) => {
    const id = values[field.name]
    if (field.kind !== 'reference' || typeof id !== 'string') return []
    const { refersTo } = field
    return names.references[`${refersTo}/${id}`] === undefined ? [{ refersTo, id }] : []
  })
}
