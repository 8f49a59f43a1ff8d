import { findLedgerRow, listLedgerRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { type AskedFigures, type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn, type Reference } from '../place/reference.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** What the cockpit is opened at: a place, or one park in it. */
export interface Spot {
  readonly question: FigureQuestion
  readonly park: LedgerRow | null
}

const parkLedger = 'park'
const mostParks = 5_000

/**
 * Reads where the cockpit is opened. A park is found as it was known on the day, and its own place counts.
 *
 * @throws DomainError `place.unknown`, `ledger.row-unknown`, `calendar.*`
 */
export async function readSpot(
  tx: Transaction,
  world: Pick<WorldInfo, 'cityId' | 'clock'>,
  { park: id, ...asked }: AskedFigures & { readonly park?: string | undefined },
): Promise<Spot> {
  const question = await readQuestion(tx, world, asked)
  if (id === undefined) return { question, park: null }
  const park = await findLedgerRow(tx, question.open(parkLedger), id, question.asOf)
  if (park === null) throw new DomainError('ledger.row-unknown', { id })
  return { question: { ...question, place: placeIn(question.reference, park.placeId) }, park }
}

/** The parks in a place that the actor may see, by name. */
export function listParks({ tx, open, place, asOf }: FigureQuestion): Promise<LedgerRow[]> {
  return listLedgerRows(tx, open(parkLedger), open, {
    condition: { field: 'place', operator: 'within', value: place.id },
    ...{ asOf, sort: [], offset: 0, limit: mostParks },
  })
}

/** A park by its name and place. */
export function presentPark({ id, values, placeId }: LedgerRow, reference: Reference) {
  return { id, name: String(values.name ?? ''), place: presentPlace(placeIn(reference, placeId)) }
}
