import { DomainError } from '#domain/errors.ts'
import { isWithinRange, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'

/** True when the actor may write rows of a place: the city office everywhere, a county or an operator in its range. */
export function isInScope(reference: Reference, actor: PersonActor, placeId: string): boolean {
  const range = actor.role === 'city-office' ? null : (actor.placeRange ?? { first: 0, last: -1 })
  return isWithinRange(reference, range, placeId)
}

/** @throws DomainError `access.outside-scope` */
export function assertInScope(reference: Reference, actor: PersonActor, placeId: string): void {
  if (!isInScope(reference, actor, placeId))
    throw new DomainError('access.outside-scope', { place: placeNameIn(reference, placeId) })
}

/** The name of a place; its id where nobody knows it. */
export function placeNameIn(reference: Reference, placeId: string): string {
  return reference.places.get(placeId)?.name ?? placeId
}
