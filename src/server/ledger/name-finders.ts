import { createNameFinder, type NamedEntry } from '#domain/ledger/near-name.ts'
import type { Found, ValueContext } from '#domain/ledger/value-reading.ts'
import { type NamedPlace, placeFinder } from '#domain/place/place-name.ts'

/** The names that cells may hold, as plain data: it travels to a worker thread. */
export interface KnownNames {
  readonly places: readonly NamedPlace[]
  readonly organisations: readonly NamedEntry[]
  /** Rows by ledger. */
  readonly references: Readonly<Record<string, readonly NamedEntry[]>>
}

/** Where the names in cells are looked up: in workbooks and in pasted blocks. */
export type NameFinders = Pick<ValueContext, 'findPlace' | 'findOrganisation' | 'findReference'>

/**
 * Finders for names as clerks write them: places by code and in any usual writing of their name, organisations by name, rows by title or by
 * key, and all of them by id. What only comes near is given as candidates.
 *
 * @param simplify Traditional script to Simplified
 */
export function findersOf(names: KnownNames, simplify: (text: string) => string): NameFinders {
  const references = new Map(
    Object.entries(names.references).map(([ledger, entries]) => [ledger, createNameFinder(entries, simplify)]),
  )
  return {
    findPlace: placeFinderOf(names.places, simplify),
    findOrganisation: createNameFinder(names.organisations, simplify),
    findReference: (ledger, text) => references.get(ledger)?.(text) ?? null,
  }
}

/** A name that only one place has in any usual writing is that place; one that several have, or nearly have, is shown for decision. */
function placeFinderOf(places: readonly NamedPlace[], simplify: (text: string) => string): (text: string) => Found {
  const usual = placeFinder(places)
  const near = createNameFinder(places.map(namesOfPlace), simplify)
  return (text) => {
    const place = usual(text) ?? usual(simplify(text))
    return place ? { id: place.id } : near(text)
  }
}

function namesOfPlace({ id, name, code, nameHant, nameEn }: NamedPlace): NamedEntry {
  return { id, names: [name, code, nameHant, nameEn].filter((text) => text !== null) }
}
