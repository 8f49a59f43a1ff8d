import type { getBulletin } from '#contract/bulletin.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Week, weekOf } from '#domain/calendar/week.ts'
import { DomainError } from '#domain/errors.ts'
import type { PersonActor } from '../session/signed-in.ts'

export type AskedBulletin = ParsedInputOf<typeof getBulletin>

/** The days that a bulletin speaks of. */
export interface BulletinDays {
  readonly week: Week
  /** As known on. */
  readonly asOf: CalendarDate
}

/**
 * Week and day as asked: the week of the day, the day at the end of the week, or both by themselves.
 *
 * @throws DomainError `calendar.unreadable`, `calendar.order-reversed` for a week that begins after the day
 */
export function daysAsked({ week, asOf }: Pick<AskedBulletin, 'week' | 'asOf'>, today: CalendarDate): BulletinDays {
  const asked = week === undefined ? null : weekOf(calendarDate(week))
  const day = asOf === undefined ? earlier(asked?.to ?? today, today) : calendarDate(asOf)
  const spoken = asked ?? weekOf(day)
  if (spoken.from > day) throw new DomainError('calendar.order-reversed', { from: spoken.from, to: day })
  return { week: spoken, asOf: day }
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}

/**
 * The person without rows of one's own: of figures that wait for approval row security then shows none. A bulletin is made of what is
 * approved, so that everybody who may take it out takes out the same one.
 */
export function seeingApproved(actor: PersonActor): PersonActor {
  return { ...actor, role: 'county-office', placeRange: { first: 0, last: -1 } }
}
