import type { z } from 'zod'
import type { parkHeadShape } from '#contract/cockpit.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { presentDutyOf } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'
import { presentPark } from './spot.ts'

/** A park with who runs it or answers for it, as its own row says. */
export function presentParkHead(park: LedgerRow, reference: Reference): z.input<typeof parkHeadShape> {
  const { manager, operator, duty, contact } = park.values
  const named = [manager, operator, duty].find((id) => typeof id === 'string')
  return {
    ...presentPark(park, reference),
    duty: presentDutyOf(reference, typeof named === 'string' ? named : null),
    contact: typeof contact === 'string' ? contact : null,
  }
}
