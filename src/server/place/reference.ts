import { type IndicatorRow, listIndicators } from '#db/indicator.repository.ts'
import { listOrganisations, type OrganisationRow } from '#db/organisation.repository.ts'
import { listMemberships, listPlaces, listPositions, type MembershipRow, type PlaceRow } from '#db/place.repository.ts'
import { listSources, type SourceRow } from '#db/source.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { placeFinder } from '#domain/place/place-name.ts'
import type { TreePosition } from '#domain/place/place-tree.ts'

export type Hierarchy = 'administrative' | 'reporting'

/** A place with its parents as they stood on the day asked about. */
export interface PlacedPlace extends PlaceRow {
  readonly administrativeParentId: string | null
  readonly reportingParentId: string | null
}

/** The small tables that nearly every answer refers to, read once a request. */
export interface Reference {
  readonly places: ReadonlyMap<string, PlacedPlace>
  readonly organisations: ReadonlyMap<string, OrganisationRow>
  readonly sources: ReadonlyMap<string, SourceRow>
  readonly indicators: ReadonlyMap<string, IndicatorRow>
  readonly positions: Readonly<Record<Hierarchy, ReadonlyMap<string, TreePosition>>>
}

/** Reads the tables as they stood on a day. */
export async function loadReference(tx: Transaction, on: CalendarDate): Promise<Reference> {
  const memberships = (await listMemberships(tx)).filter(
    (row) => row.validFrom <= on && (row.validTo === null || on <= row.validTo),
  )
  const places = await listPlaces(tx)
  return {
    places: byId(places.map((place) => withParents(place, memberships))),
    organisations: byId(await listOrganisations(tx)),
    sources: byId(await listSources(tx)),
    indicators: byId(await listIndicators(tx, { asOf: on })),
    positions: {
      administrative: await positionsOf(tx, 'administrative'),
      reporting: await positionsOf(tx, 'reporting'),
    },
  }
}

async function positionsOf(tx: Transaction, relation: Hierarchy): Promise<Map<string, TreePosition>> {
  return new Map((await listPositions(tx, relation)).map((position) => [position.placeId, position]))
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function withParents(place: PlaceRow, memberships: readonly MembershipRow[]): PlacedPlace {
  const parent = (relation: Hierarchy) =>
    memberships.find((row) => row.placeId === place.id && row.relation === relation)?.parentId ?? null
  return { ...place, administrativeParentId: parent('administrative'), reportingParentId: parent('reporting') }
}

/** @throws DomainError `place.unknown` */
export function placeIn(reference: Reference, id: string): PlacedPlace {
  const place = reference.places.get(id)
  if (!place) throw new DomainError('place.unknown', { place: id })
  return place
}

/** @throws DomainError `indicator.unknown` */
export function indicatorIn(reference: Reference, id: string): IndicatorRow {
  const indicator = reference.indicators.get(id)
  if (!indicator) throw new DomainError('indicator.unknown', { indicator: id })
  return indicator
}

export function parentOf(place: PlacedPlace, hierarchy: Hierarchy): string | null {
  return hierarchy === 'administrative' ? place.administrativeParentId : place.reportingParentId
}

/** The place and everything below it. */
export function placesWithin(reference: Reference, placeId: string, hierarchy: Hierarchy = 'reporting'): string[] {
  const positions = reference.positions[hierarchy]
  const range = positions.get(placeId)
  if (!range) return [placeId]
  return [...positions.values()]
    .filter(({ pre }) => pre >= range.pre && pre <= range.last)
    .map((position) => position.placeId)
}

/** True when the place lies in the actor's range of the reporting tree; an actor without a range may reach every place. */
export function isWithinRange(
  reference: Reference,
  range: { readonly first: number; readonly last: number } | null,
  placeId: string,
): boolean {
  if (range === null) return true
  const position = reference.positions.reporting.get(placeId)
  return position !== undefined && position.pre >= range.first && position.pre <= range.last
}

/** Finds places by code or written name; the city's own places come with their reporting parents' names. */
export function finderOf(reference: Reference): (written: string) => PlacedPlace | null {
  return placeFinder(
    [...reference.places.values()].map((place) => ({ ...place, parentId: place.administrativeParentId })),
  )
}

/** The regions whose rules apply at a place, nearest first: the place, its parents, the country. */
export function regionsOf(reference: Reference, placeId: string): string[] {
  const regions: string[] = []
  for (
    let place = reference.places.get(placeId);
    place && !regions.includes(place.id);
    place = reference.places.get(place.administrativeParentId ?? '')
  )
    regions.push(place.id)
  return [...regions, 'CN']
}

/** The place at the top of the city's programme: the one of kind city. */
export function cityPlace(reference: Reference): PlacedPlace {
  const city = [...reference.places.values()].find(({ kind }) => kind === 'city')
  if (!city) throw new DomainError('place.unknown', { place: 'city' })
  return city
}
