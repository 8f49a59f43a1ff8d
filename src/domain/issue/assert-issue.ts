import type { CalendarDate } from '../calendar/calendar-date.ts'
import { DomainError } from '../errors.ts'
import type { Issue } from './issue.ts'

/**
 * Who must solve an issue and who helps: nobody twice, so that no one helps itself.
 *
 * @throws DomainError `issue.organisation-twice`
 */
export function assertOrganisations(dutyOrganisationId: string, assistants: readonly string[]): void {
  const named = [dutyOrganisationId, ...assistants]
  const twice = named.find((id, index) => named.indexOf(id) !== index)
  if (twice !== undefined) throw new DomainError('issue.organisation-twice', { organisation: twice })
}

/**
 * A promised day is not over, and lies within the clock: beyond it an extension is asked for.
 *
 * @throws DomainError `issue.day-past`, `issue.beyond-due`
 */
export function assertPromised(day: CalendarDate, { dueOn }: Pick<Issue, 'dueOn'>, today: CalendarDate): void {
  assertNotPast(day, today)
  if (dueOn !== null && day > dueOn) throw new DomainError('issue.beyond-due', { day, due: dueOn })
}

/**
 * An extension leads beyond the clock.
 *
 * @throws DomainError `issue.day-past`, `issue.within-due`
 */
export function assertExtension(day: CalendarDate, { dueOn }: Pick<Issue, 'dueOn'>, today: CalendarDate): void {
  assertNotPast(day, today)
  if (dueOn !== null && day <= dueOn) throw new DomainError('issue.within-due', { day, due: dueOn })
}

/** @throws DomainError `issue.day-past` */
export function assertNotPast(day: CalendarDate, today: CalendarDate): void {
  if (day < today) throw new DomainError('issue.day-past', { day })
}

/**
 * Escalation only leads upwards.
 *
 * @throws DomainError `issue.level-reached`
 */
export function assertHigher(level: number, { level: reached }: Pick<Issue, 'level'>): void {
  if (level <= reached) throw new DomainError('issue.level-reached', { level: reached })
}
