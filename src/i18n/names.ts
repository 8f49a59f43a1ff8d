import type { Locale } from './locale.ts'

interface PlaceNames {
  readonly name: string
  readonly nameHant: string | null
  readonly nameEn: string | null
}

/** A place's name in the language of the reader; the Chinese name where the ledger holds no other. */
export function placeName(place: PlaceNames, locale: Locale): string {
  if (locale === 'en') return place.nameEn ?? place.name
  return locale === 'zh-Hant' ? (place.nameHant ?? place.name) : place.name
}

interface Named {
  readonly name: string
  /** Only where it differs. */
  readonly nameHant?: string | undefined
  readonly nameEn: string | null
}

/** The same for an indicator, an organisation. */
export function nameOf({ name, nameHant = name, nameEn }: Named, locale: Locale): string {
  if (locale === 'en') return nameEn ?? name
  return locale === 'zh-Hant' ? nameHant : name
}

const zoneEnding = /(?:开发|開發|投资|投資)[区區]$/u

/** A county's name as a tile has room for: `晋江市` → `晋江`, `泉州台商投资区` → `台商区`. */
export function shortPlaceName(place: PlaceNames, locale: Locale): string {
  const name = placeName(place, locale)
  if (locale === 'en') return name.replace(/^Quanzhou (?=.)/, '').replace(/ Investment Zone$/, ' Zone')
  const own = name.replace(/^泉州(?=.{3})/u, '')
  return zoneEnding.test(own) ? own.replace(/投资|投資/u, '') : own.replace(/(?<=.{2})[市县縣区區]$/u, '')
}
