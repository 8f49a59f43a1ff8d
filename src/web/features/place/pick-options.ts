import type { Locale } from '#i18n/locale.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { PickOption } from '../../ui/pick-control.tsx'
import type { Indicator, Organisation, PlaceNode } from './place.queries.ts'

/** Places as choices, indented by depth, found by code, any name or initials. */
export function placeOptions(places: readonly PlaceNode[], locale: Locale): PickOption[] {
  return places.map((place) => ({
    value: place.id,
    text: `${'\u3000'.repeat(Math.max(0, place.depth - 1))}${placeName(place, locale)}`,
    words: [place.code, place.name, place.nameHant, place.nameEn, place.initials].filter(Boolean).join(' '),
  }))
}

export function indicatorOptions(indicators: readonly Indicator[], locale: Locale): PickOption[] {
  return indicators.map((indicator) => ({
    value: indicator.id,
    text: nameOf(indicator, locale),
    words: [indicator.name, indicator.nameEn, indicator.initials, ...indicator.aliases].filter(Boolean).join(' '),
  }))
}

export function organisationOptions(organisations: readonly Organisation[], locale: Locale): PickOption[] {
  return organisations.map((organisation) => ({
    value: organisation.organisationId,
    text: nameOf(organisation, locale),
    words: [organisation.name, organisation.nameEn].filter(Boolean).join(' '),
  }))
}
