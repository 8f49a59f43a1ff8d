/** What finding a place by its written name needs of it. */
export interface NamedPlace {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameHant: string | null
  readonly nameEn: string | null
  readonly parentId: string | null
}

/**
 * Finds places as people write them: by code, by full name in any of the three writings, by the name without its kind (`晋江`), or as
 * a chain of names (`晋江市磁灶镇`).
 *
 * A short name that fits several places finds none: a guess would put a figure in the wrong town.
 */
export function placeFinder<P extends NamedPlace>(places: readonly P[]): (written: string) => P | null {
  const byId = new Map(places.map((place) => [place.id, place]))
  const exactly = new Map<string, P | null>()
  const shortly = new Map<string, P | null>()
  for (const place of places) {
    for (const name of fullNames(place, byId)) remember(exactly, name, place)
    for (const name of shortNames(place)) remember(shortly, name, place)
  }
  return (written) => {
    const key = plain(written)
    return exactly.get(key) ?? shortly.get(key) ?? null
  }
}

function fullNames<P extends NamedPlace>(place: P, byId: ReadonlyMap<string, P>): string[] {
  const parent = place.parentId === null ? undefined : byId.get(place.parentId)
  const names = [place.code, place.name, place.nameHant, place.nameEn].filter((name) => name !== null)
  const chained = parent
    ? [parent.name + place.name, `${parent.nameHant ?? parent.name}${place.nameHant ?? place.name}`]
    : []
  return [...names, ...chained].map(plain)
}

const kindEnding = /(?:回族乡|街道|[市县区镇乡])$/u

function shortNames(place: NamedPlace): string[] {
  const short = place.name.replace(kindEnding, '')
  const withoutCity = place.name.replace(/^泉州(?=.{3})/u, '')
  return [short, withoutCity].filter((name) => name.length >= 2 && name !== place.name).map(plain)
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
