import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import { organisationsQuery, placesQuery } from '../../place/place.queries.ts'
import { useNaming } from '../values/field-words.ts'
import { referenceChoicesQuery } from '../values/reference.queries.ts'

/** A value that may be taken instead of typing it to the end. */
export interface Offer {
  /** What is sent: a code or an id, which the server finds without doubt. */
  readonly value: string
  readonly text: string
}

const offersShown = 8

/** Choices, places, organisations and rows that fit what was typed; none for numbers, days and free text. */
export function useOffers(field: LedgerField, isEditing: boolean, typed: string): readonly Offer[] {
  const t = useT()
  const naming = useNaming()
  const { kind } = field
  const searched = useDeferredValue(typed.trim())
  const places = useQuery({ ...placesQuery('reporting'), enabled: isEditing && kind === 'place' }).data?.places
  const organisations = useQuery({ ...organisationsQuery, enabled: isEditing && kind === 'organisation' }).data
  const referred = useQuery({
    ...referenceChoicesQuery(kind === 'reference' ? field.refersTo : '', searched),
    enabled: isEditing && kind === 'reference',
  }).data
  if (!isEditing) return []
  switch (kind) {
    case 'choice':
      return fitting(
        field.choices.map((choice) => ({ value: choice.zh, text: naming(choice), words: choice.zh })),
        typed,
      )
    case 'flag':
      return fitting(
        (['true', 'false'] as const).map((flag) => ({
          value: t(`ledger.flag.${flag}`),
          text: t(`ledger.flag.${flag}`),
          words: '',
        })),
        typed,
      )
    case 'place':
      return fitting(
        (places ?? []).map((place) => ({
          value: place.id,
          text: placeName(place, t.locale),
          words: `${place.name} ${place.code} ${place.initials}`,
        })),
        typed,
      )
    case 'organisation':
      return fitting(
        (organisations?.organisations ?? []).map((one) => ({
          value: one.organisationId,
          text: nameOf(one, t.locale),
          words: one.name,
        })),
        typed,
      )
    case 'reference':
      return (referred ?? []).slice(0, offersShown).map(({ id, title }) => ({ value: id, text: title }))
    default:
      return []
  }
}

function fitting(all: readonly (Offer & { words: string })[], typed: string): readonly Offer[] {
  const wanted = typed.trim().toLowerCase()
  const fit = ({ text, words }: { text: string; words: string }) => `${text} ${words}`.toLowerCase().includes(wanted)
  return (wanted === '' ? all : all.filter(fit)).slice(0, offersShown)
}
