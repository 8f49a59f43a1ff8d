import type { NamedEntry } from '#domain/ledger/near-name.ts'
import type { Found } from '#domain/ledger/value-reading.ts'
import type { Locale } from '#i18n/locale.ts'
import { placeName } from '#i18n/names.ts'
import { simplify } from '#i18n/script.ts'
import { findersOf, type KnownNames } from '../ledger/name-finders.ts'

/** How ids are written in cells. */
export interface WrittenNames {
  readonly place: (id: string) => string
  readonly organisation: (id: string) => string
  /** @param ledger name of the ledger referred to */
  readonly reference: (ledger: string, id: string) => string
}

type KnownPlace = KnownNames['places'][number]
type Writer = (id: string) => string

/**
 * Names for the cells of a workbook: of all the ways to name something the first by which an import finds just that again. A name that two
 * share is written with its parent or as its key, and where nothing else decides, the id stands there.
 *
 * @param names those among which an import by the same person would look
 */
export function writtenNames(names: KnownNames, locale: Locale): WrittenNames {
  const { findPlace, findOrganisation, findReference } = findersOf(names, simplify)
  const references = new Map(
    Object.entries(names.references).map(([ledger, entries]) => [
      ledger,
      writerOf(
        byId(entries),
        ({ names: written }) => written,
        (text) => findReference(ledger, text),
      ),
    ]),
  )
  const places = byId(names.places)
  return {
    place: writerOf(places, (place) => placeWritings(place, places, locale), findPlace),
    organisation: writerOf(byId(names.organisations), (entry) => organisationWritings(entry, locale), findOrganisation),
    reference: (ledger, id) => references.get(ledger)?.(id) ?? id,
  }
}

/** Each id is looked at once: a list names the same few again and again. */
function writerOf<T>(
  known: ReadonlyMap<string, T>,
  writings: (named: T) => readonly string[],
  find: (text: string) => Found,
): Writer {
  const written = new Map<string, string>()
  return (id) => {
    const remembered = written.get(id)
    if (remembered !== undefined) return remembered
    const named = known.get(id)
    const text = (named && writings(named).find((writing) => isFound(find(writing), id))) ?? id
    written.set(id, text)
    return text
  }
}

function isFound(found: Found, id: string): boolean {
  return found !== null && 'id' in found && found.id === id
}

function placeWritings(place: KnownPlace, places: ReadonlyMap<string, KnownPlace>, locale: Locale): string[] {
  const parent = places.get(place.parentId ?? '')
  return [placeName(place, locale), place.name, ...(parent ? [parent.name + place.name] : []), place.code]
}

/** The Chinese name stands first among the names of an organisation, the English one after it. */
function organisationWritings({ names }: NamedEntry, locale: Locale): readonly string[] {
  return locale === 'en' ? names.toReversed() : names
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
