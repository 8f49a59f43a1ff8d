import type { z } from 'zod'
import type { checkDraft } from '#contract/draft-check.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { cityPlace, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { SaidOfDraft } from './read-draft.ts'

/** What is asked of a draft besides its text. */
export type AskedDraft = Omit<z.output<(typeof checkDraft)['input']>, 'text'>

/** The day as known on which a draft is held against what is known; today unless said. */
export function dayAsked(world: WorldInfo, { asOf }: AskedDraft): CalendarDate {
  return asOf === undefined ? todayOf(world) : calendarDate(asOf)
}

/**
 * What is said of a draft, and what counts where it does not say it itself: the day that is asked about, and the reader’s own place or the city.
 *
 * @throws DomainError `place.unknown`
 */
export function saidOf(
  reference: Reference,
  { place, event }: AskedDraft,
  { placeRange }: PersonActor,
  asOf: CalendarDate,
): SaidOfDraft {
  const own = [...reference.positions.reporting.values()].find(({ pre }) => pre === placeRange?.first)
  return {
    event: event === undefined ? null : calendarDate(event),
    place: place === undefined ? null : placeIn(reference, place),
    assumed: { event: asOf, place: own === undefined ? cityPlace(reference) : placeIn(reference, own.placeId) },
  }
}
