import type { z } from 'zod'
import type { supervisedMatter } from '#contract/supervision.ts'
import { officeOf } from '../place/office-of.ts'
import type { Reference } from '../place/reference.ts'

/** A matter of a list with the organisation that answers for it; null where the place has not even an office. */
export interface Supervised {
  readonly owner: string | null
  readonly matter: z.input<typeof supervisedMatter>
}

/** Those with the same answer together, in the order in which they come. */
export function together<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>()
  for (const item of items) {
    const own = found.get(keyOf(item))
    if (own === undefined) found.set(keyOf(item), [item])
    else own.push(item)
  }
  return found
}

/** Who answers: the organisation that was given it; where none was, or it is not there any more, the office of the place. */
export function ownerOf(reference: Reference, given: string | null, placeId: string): string | null {
  if (given !== null && reference.organisations.has(given)) return given
  return officeOf(reference, placeId)?.organisationId ?? null
}
