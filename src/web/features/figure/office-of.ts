import type { Organisation, PlaceNode } from '../place/place.queries.ts'
import { pathTo } from './place-path.ts'

const officeKinds: readonly Organisation['kind'][] = ['county-office', 'leading-group-office']

/** The office that answers for a place: its own, or that of the nearest place it lies in; null where there is none. */
export function officeOf(
  organisations: readonly Organisation[],
  places: readonly PlaceNode[],
  placeId: string,
): Organisation | null {
  const offices = organisations.filter(({ kind }) => officeKinds.includes(kind))
  const nearest = pathTo(places, placeId)
    .reverse()
    .flatMap((place) => offices.find((office) => office.place.id === place.id) ?? [])
  return nearest[0] ?? null
}
