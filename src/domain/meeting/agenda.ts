import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import { divideExact, type Exact, exact } from '../quantity/exact.ts'

/** 周调度, 月调度, 专题调度, 产业链推进会. */
export const meetingKinds = ['weekly', 'monthly', 'special', 'chain'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** What the place of an issue on the agenda depends on. */
export interface HeldUp {
  readonly number: string
  readonly raisedOn: CalendarDate
  /** Promised annual output in 万元 of each project held up; null: not known. */
  readonly outputs: readonly (Exact | null)[]
}

export interface AgendaWeight {
  /** Since it was raised. */
  readonly days: number
  /** Promised annual output of the projects of which it is known, in 万元; null: of none. */
  readonly output: Exact | null
  /** days × output ÷ 365, in 万元; null without an output. */
  readonly atStake: Exact | null
  readonly projects: number
}

const daysOfYear = exact('365')

/** What an issue costs while it stands: days held up × promised annual output ÷ 365. */
export function weighHeldUp({ raisedOn, outputs }: HeldUp, today: CalendarDate): AgendaWeight {
  const days = Math.max(0, daysBetween(raisedOn, today))
  const known = outputs.filter((output) => output !== null)
  const output = known.length === 0 ? null : known.reduce((sum, one) => sum.plus(one), exact('0'))
  const atStake = output === null ? null : divideExact(output.times(exact(days)), daysOfYear)
  return { days, output, atStake, projects: outputs.length }
}

/** The costliest first; those of unknown output after them, by how many projects they hold up, then the longest, then the older number. */
export function byAgenda(
  a: { readonly weight: AgendaWeight; readonly number: string },
  b: { readonly weight: AgendaWeight; readonly number: string },
): number {
  const [first, second] = [a.weight, b.weight]
  if (first.atStake !== null && second.atStake !== null && !first.atStake.eq(second.atStake))
    return first.atStake.gt(second.atStake) ? -1 : 1
  if ((first.atStake === null) !== (second.atStake === null)) return first.atStake === null ? 1 : -1
  if (first.projects !== second.projects) return second.projects - first.projects
  return second.days - first.days || (a.number < b.number ? -1 : 1)
}

/** A day that was promised for an issue, the day before another took its place, and the day on which it was handed in. */
export interface Promised {
  readonly day: CalendarDate
  /** The first handing-in after the promise was made; null: none. */
  readonly handedInOn: CalendarDate | null
}

/** `open` until the day is over without anything handed in. */
export function outcomeOf({ day, handedInOn }: Promised, today: CalendarDate): 'kept' | 'broken' | 'open' {
  if (handedInOn !== null && handedInOn <= day) return 'kept'
  return day < today ? 'broken' : 'open'
}
