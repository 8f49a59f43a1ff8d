/** What finding a place by its written name needs of it. */
export interface NamedPlace {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameHant: string | null
  readonly nameEn: string | null
  readonly kind: string
  readonly parentId: string | null
}

/**
 * Finds places as people write them: by code, by full name in any of the three writings, by the name without its kind (`晋江`), without
 * the city before it (`台商投资区`), or with the parent's name before it (`晋江市磁灶镇`). Spaces and the width of brackets do not count.
 *
 * A name that fits several places finds none: a guess would put a figure in the wrong town.
 */
export function placeFinder<P extends NamedPlace>(places: readonly P[]): (written: string) => P | null {
  const byId = new Map(places.map((place) => [place.id, place]))
  const exactly = new Map<string, P | null>()
  const shortly = new Map<string, P | null>()
  for (const place of places) {
    for (const name of fullNames(place, byId)) remember(exactly, name, place)
    for (const name of shortNames(place, byId)) remember(shortly, name, place)
  }
  return (written) => {
    const key = plain(written)
    const found = exactly.get(key)
    return found === undefined ? (shortly.get(key) ?? null) : found
  }
}

/** The names by which a place is written: whole, and short; for finding them in a running text. */
export function writtenNames(
  place: NamedPlace,
  byId: PlacesById,
): { full: readonly string[]; short: readonly string[] } {
  return { full: fullNames(place, byId), short: shortNames(place, byId) }
}

type PlacesById = ReadonlyMap<string, NamedPlace>

function fullNames(place: NamedPlace, byId: PlacesById): string[] {
  const parent = byId.get(place.parentId ?? '')
  const names = [place.code, place.name, place.nameHant, place.nameEn].filter((name) => name !== null)
  const chained = parent ? [parent.name + place.name, hantName(parent) + hantName(place)] : []
  return [...names, ...chained].map(plain)
}

const kindEnding = /(?:[回畲]族[乡鄉]|街道|[市县縣区區镇鎮乡鄉])$/u

function shortNames(place: NamedPlace, byId: PlacesById): string[] {
  const city = cityAbove(place, byId)
  const withoutKind = [place.name, hantName(place)].map((name) => name.replace(kindEnding, ''))
  const withoutCity = city ? [afterCity(place.name, city.name), afterCity(hantName(place), hantName(city))] : []
  return [...withoutKind, ...withoutCity]
    .filter((name) => name.length >= 2 && name !== place.name && name !== place.nameHant)
    .map(plain)
}

function hantName({ name, nameHant }: NamedPlace): string {
  return nameHant ?? name
}

/** `台商投资区` of `泉州台商投资区` in `泉州市`; a rest of fewer than three characters is no name (`港区` of `泉港区`). */
function afterCity(name: string, cityName: string): string {
  const prefix = cityName.replace(kindEnding, '')
  return name.startsWith(prefix) && name.length >= prefix.length + 3 ? name.slice(prefix.length) : name
}

function cityAbove(place: NamedPlace, byId: PlacesById): NamedPlace | null {
  const parent = byId.get(place.parentId ?? '')
  if (parent === undefined) return null
  return parent.kind === 'city' ? parent : null
}

function remember<P extends NamedPlace>(names: Map<string, P | null>, name: string, place: P): void {
  const known = names.get(name)
  names.set(name, known === undefined || known?.id === place.id ? place : null)
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s'’·]/gu, '')
    .toLowerCase()
}
