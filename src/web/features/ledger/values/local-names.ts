import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import { organisationsQuery, placesQuery } from '../../place/place.queries.ts'
import type { RowNames } from './value-text.tsx'

/** The names of a list in the language of the reader, where the ledgers hold one: places and organisations do. */
export function useLocalNames(names: RowNames): RowNames {
  const { locale } = useT()
  const isOther = locale !== 'zh-Hans'
  const places = useQuery({ ...placesQuery('reporting'), enabled: isOther }).data?.places
  const organisations = useQuery({ ...organisationsQuery, enabled: isOther }).data?.organisations
  return useMemo(() => {
    if (!isOther) return names
    return {
      places: { ...names.places, ...named(places ?? [], (place) => [place.id, placeName(place, locale)]) },
      organisations: {
        ...names.organisations,
        ...named(organisations ?? [], (one) => [one.organisationId, nameOf(one, locale)]),
      },
      references: names.references,
    }
  }, [names, places, organisations, locale, isOther])
}

function named<T>(all: readonly T[], entryOf: (one: T) => readonly [string, string]): Record<string, string> {
  return Object.fromEntries(all.map(entryOf))
}
