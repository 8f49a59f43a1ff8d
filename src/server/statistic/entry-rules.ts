import type { StatisticRow } from '#db/statistic.repository.ts'
import { type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { defaultYears } from '#domain/calendar/reading-context.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import { findUnit, type UnitCode, unitDimension } from '#domain/quantity/unit.ts'
import { isNegativeAmount } from '#domain/statistic/negative-amount.ts'
import { isWithinRange, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'

/** The office of the whole city approves by entering; a county's entry waits until the city has looked at it. */
export function approvalFor(actor: PersonActor): StatisticRow['approval'] {
  return actor.role === 'city-office' ? 'approved' : 'submitted'
}

/** @throws DomainError `access.outside-scope` */
export function assertInScope(reference: Reference, actor: PersonActor, placeId: string): void {
  const range = actor.role === 'city-office' ? null : (actor.placeRange ?? { first: 0, last: -1 })
  if (!isWithinRange(reference, range, placeId))
    throw new DomainError('access.outside-scope', { place: placeIn(reference, placeId).name })
}

/** @throws DomainError `quantity.unit-unknown`, `quantity.dimension-mismatch` */
export function readUnit(text: string, expected: UnitCode): UnitCode {
  const unit = findUnit(text)
  if (unit === null) throw new DomainError('quantity.unit-unknown', { text })
  if (unitDimension(unit) !== unitDimension(expected))
    throw new DomainError('quantity.dimension-mismatch', { from: unit, to: expected })
  return unit
}

/** @throws DomainError `statistic.negative` for an amount that cannot be below 0 */
export function assertNotNegative(value: string, unit: UnitCode): void {
  if (isNegativeAmount(exact(value), unit)) throw new DomainError('statistic.negative', { value })
}

/** @throws DomainError `request.invalid` when the upper value lies below the value */
export function assertRange(value: string, valueHigh: string | null): void {
  if (valueHigh !== null && exact(valueHigh).lt(exact(value)))
    throw new DomainError('request.invalid', { field: 'valueHigh', reason: `${valueHigh} < ${value}` })
}

/**
 * A period or deadline that ends in 2205 is a slip of the pen.
 *
 * @param text as it was written
 * @throws DomainError `calendar.year-out-of-range`
 */
export function assertBelievable(text: string, end: CalendarDate): void {
  const { first, last } = defaultYears
  if (yearOf(end) < first || yearOf(end) > last)
    throw new DomainError('calendar.year-out-of-range', { text, first, last })
}

/**
 * A version is known from a day that is not before its predecessor's, or an earlier reading would hide it, and not in the future.
 *
 * @throws DomainError `statistic.known-before-previous`, `statistic.known-in-future`
 */
export function assertKnownInOrder(knownFrom: string, previous: CalendarDate | null, today: CalendarDate): void {
  if (previous !== null && knownFrom < previous)
    throw new DomainError('statistic.known-before-previous', { day: knownFrom, previous })
  if (knownFrom > today) throw new DomainError('statistic.known-in-future', { day: knownFrom, today })
}
