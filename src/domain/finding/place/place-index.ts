import { type NamedPlace, writtenNames } from '../../place/place-name.ts'

/** A name that begins at some place of a text. */
export interface NameAt {
  readonly length: number
  readonly places: readonly NamedPlace[]
}

/** The city's places, ready for finding their names in a text, and the way up from each. */
export interface PlaceIndex {
  /** The longest name that begins at an offset; null when none does. */
  readonly nameAt: (text: string, offset: number) => NameAt | null
  readonly byId: ReadonlyMap<string, NamedPlace>
}

/** Names that every city has: they say nothing of which one. */
const commonName = /^(?:经济|高新|高新技术|工业)?(?:技术)?(?:开发区|园区|新区|新城)$/

/** How a short name of a town goes on where it means the town and nothing else. */
const townGoesOn = ['片区', '组团', '辖区', '境内', '街办']

interface Entry {
  readonly name: string
  readonly places: NamedPlace[]
  /** True for a short name of a town: 江南, 城东, which mean many things. */
  readonly isShortTown: boolean
}

/** Builds the index once for a text: names by their first two characters, longest first. */
export function placeIndex(places: readonly NamedPlace[]): PlaceIndex {
  const byId = new Map(places.map((place) => [place.id, place]))
  const entries = new Map<string, Entry>()
  for (const place of byId.values()) {
    const { full, short } = writtenNames(place, byId)
    for (const name of full) remember(entries, name, place, false)
    for (const name of short) remember(entries, name, place, isSmall(place))
  }
  const byStart = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const start = entry.name.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), entry])
  }
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length)
  return { byId, nameAt: (text, offset) => longestAt(byStart, text, offset) }
}

function isSmall({ kind }: NamedPlace): boolean {
  return kind === 'town' || kind === 'area'
}

function remember(entries: Map<string, Entry>, name: string, place: NamedPlace, isShortTown: boolean): void {
  if (name.length < 2 || !/^\p{Script=Han}/u.test(name) || commonName.test(name)) return
  const key = isShortTown ? `${name}…` : name
  const entry = entries.get(key)
  if (entry === undefined) entries.set(key, { name, places: [place], isShortTown })
  else if (!entry.places.some(({ id }) => id === place.id)) entry.places.push(place)
}

function longestAt(byStart: ReadonlyMap<string, readonly Entry[]>, text: string, offset: number): NameAt | null {
  for (const { name, places, isShortTown } of byStart.get(text.slice(offset, offset + 2)) ?? []) {
    const end = offset + name.length
    if (!text.startsWith(name, offset)) continue
    if (isShortTown && !townGoesOn.some((next) => text.startsWith(next, end))) continue
    return { length: name.length, places }
  }
  return null
}

/** The place and those above it, nearest first. */
export function withAncestors(place: NamedPlace, { byId }: PlaceIndex): readonly NamedPlace[] {
  const chain: NamedPlace[] = []
  for (
    let at: NamedPlace | undefined = place;
    at !== undefined && !chain.includes(at);
    at = byId.get(at.parentId ?? '')
  )
    chain.push(at)
  return chain
}

/** The smallest place around all of several; null when no place holds them. */
export function aroundAll(places: readonly NamedPlace[], index: PlaceIndex): NamedPlace | null {
  const [first, ...others] = places
  if (first === undefined) return null
  const chains = others.map((place) => new Set(withAncestors(place, index).map(({ id }) => id)))
  return withAncestors(first, index).find(({ id }) => chains.every((chain) => chain.has(id))) ?? null
}
