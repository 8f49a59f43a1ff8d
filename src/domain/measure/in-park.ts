import type { Claim } from '../condition/condition.ts'
import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import type { LedgerSet } from '../ledger/ledger-set.ts'

/** The field by which rows name a park, where a ledger has one. */
const parkField = 'park'

/**
 * How rows of a ledger tell the park they lie in: `itself` for the ledger of parks, by a field that names the park, by a field that names a
 * row which tells it; null where nothing does.
 */
export type WayToPark =
  | { readonly kind: 'itself' }
  | { readonly kind: 'names'; readonly field: LedgerField }
  | { readonly kind: 'through'; readonly field: LedgerField & { readonly kind: 'reference' } }

export function wayToPark(ledger: Ledger, open: LedgerSet): WayToPark | null {
  if (ledger.name === parkField) return { kind: 'itself' }
  const own = ledger.fields.get(parkField)
  if (own?.kind === 'reference' && own.refersTo === parkField) return { kind: 'names', field: own }
  const place = ledger.fields.get(ledger.place)
  if (place?.kind !== 'reference' || wayToPark(open(place.refersTo), open) === null) return null
  return { kind: 'through', field: place }
}

/**
 * The claim that is true of the rows that lie in a park; null where the ledger does not tell, and for parks themselves, whose lists know no
 * word for a row's own id.
 *
 * For a space: building refers-to { field: 'park', operator: '=', value: 'park-1' }
 */
export function inPark(parkId: string, ledger: Ledger, open: LedgerSet): Claim | null {
  const way = wayToPark(ledger, open)
  if (way === null || way.kind === 'itself') return null
  if (way.kind === 'names') return { field: way.field.name, operator: '=', value: parkId }
  const further = inPark(parkId, open(way.field.refersTo), open)
  return further === null ? null : { field: way.field.name, operator: 'refers-to', value: further }
}
