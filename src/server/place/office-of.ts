import type { z } from 'zod'
import type { dutyRef } from '#contract/shapes.ts'
import type { OrganisationRow } from '#db/organisation.repository.ts'
import { presentDuty } from './present.ts'
import type { PlacedPlace, Reference } from './reference.ts'

const officeKinds: readonly OrganisationRow['kind'][] = ['county-office', 'leading-group-office']

/** The office that answers for a place: its own, or that of the nearest place above it; null where there is none. */
export function officeOf(reference: Reference, placeId: string): z.input<typeof dutyRef> | null {
  const offices = [...reference.organisations.values()].filter(({ kind }) => officeKinds.includes(kind))
  for (
    let place: PlacedPlace | undefined = reference.places.get(placeId);
    place;
    place = parentOfPlace(reference, place)
  ) {
    const { id } = place
    const office = offices.find((one) => one.placeId === id)
    if (office) return presentDuty(office)
  }
  return null
}

function parentOfPlace({ places }: Reference, { reportingParentId }: PlacedPlace): PlacedPlace | undefined {
  return reportingParentId === null ? undefined : places.get(reportingParentId)
}
