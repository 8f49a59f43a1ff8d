import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import type { Gate, GateDays } from './gate-chain.ts'

/** `unrecorded`: a gate behind it was reached, but nobody told the day of this one. */
export const gateStates = ['done', 'doing', 'not-yet', 'overdue', 'unrecorded'] as const
export type GateState = (typeof gateStates)[number]

/** Why a gate is as it is; each is a sentence of the interface. */
export const gateReasons = [
  'reached',
  'passed',
  'promise-broken',
  'plan-missed',
  'promised',
  'planned',
  'no-day',
  'waits',
  'given-up',
] as const
export type GateReason = (typeof gateReasons)[number]

/** How one gate of a project stands on a day. */
export interface GateStanding {
  readonly state: GateState
  readonly reason: GateReason
  /** The day that was reached, promised or planned, whichever the reason speaks of. */
  readonly day: CalendarDate | null
  readonly daysLate: number | null
  /** Gates that must be reached before it and are not; of `unrecorded`, the gates behind it that were. */
  readonly gates: readonly string[]
}

/** A gate reached on an earlier day than one that must come before it. */
export interface OutOfOrder {
  readonly gate: string
  /** The one that must come before it. */
  readonly before: string
}

type Days = Readonly<Record<string, GateDays>>

/** How a project stands: its gates, their days by code, and the day on which it was given up. */
export interface GateCourse {
  readonly gates: readonly Gate[]
  readonly days: Days
  readonly endedOn: CalendarDate | null
}

/** How each gate of a project stands on a day, by its code. A day to come is not reached. */
export function standingsOf(course: GateCourse, today: CalendarDate): ReadonlyMap<string, GateStanding> {
  return new Map(course.gates.map((gate) => [gate.code, standingOf(gate, course, today)]))
}

/** Every two gates whose days contradict the order. Gates on one day do not. */
export function outOfOrder({ gates, days }: Pick<GateCourse, 'gates' | 'days'>): readonly OutOfOrder[] {
  return gates.flatMap((gate) =>
    precedingOf(gate, gates)
      .filter((before) => isEarlier(days[gate.code]?.actual, days[before.code]?.actual))
      .map((before) => ({ gate: gate.code, before: before.code })),
  )
}

function standingOf(gate: Gate, course: GateCourse, today: CalendarDate): GateStanding {
  const { days, endedOn } = course
  const actual = reachedOn(days, gate, today)
  if (actual !== null) return { ...open, state: 'done', reason: 'reached', day: actual }
  const behind = reachedBehind(gate, course, today)
  if (behind.length > 0) return { ...open, state: 'unrecorded', reason: 'passed', gates: codesOf(behind) }
  if (endedOn !== null && endedOn <= today) return { ...open, state: 'not-yet', reason: 'given-up', day: endedOn }
  const due = dueOf(days[gate.code])
  if (due.day !== null && due.day < today) return overdue(due, today)
  const awaited = precedingOf(gate, course.gates).filter((before) => !isPassed(before, course, today))
  if (awaited.length > 0) return { ...open, state: 'not-yet', reason: 'waits', day: due.day, gates: codesOf(awaited) }
  return { ...open, state: 'doing', ...due }
}

const open = { day: null, daysLate: null, gates: [] } as const

interface Due {
  readonly reason: 'promised' | 'planned' | 'no-day'
  readonly day: CalendarDate | null
}

/** What was promised stands before what was planned. */
function dueOf(days: GateDays | undefined): Due {
  if (days?.promised) return { reason: 'promised', day: days.promised }
  return days?.planned ? { reason: 'planned', day: days.planned } : { reason: 'no-day', day: null }
}

function overdue({ reason, day }: Due, today: CalendarDate): GateStanding {
  const broken = reason === 'promised' ? 'promise-broken' : 'plan-missed'
  return { ...open, state: 'overdue', reason: broken, day, daysLate: day === null ? null : daysBetween(day, today) }
}

function isPassed(gate: Gate, course: GateCourse, today: CalendarDate): boolean {
  return reachedOn(course.days, gate, today) !== null || reachedBehind(gate, course, today).length > 0
}

/** Gates that were reached although this one must come before them. */
function reachedBehind(gate: Gate, { gates, days }: GateCourse, today: CalendarDate): Gate[] {
  return gates.filter(
    (other) =>
      reachedOn(days, other, today) !== null && precedingOf(other, gates).some(({ code }) => code === gate.code),
  )
}

/** All gates that must come before one, also through others. */
export function precedingOf(gate: Gate, gates: readonly Gate[]): Gate[] {
  const found = new Set<string>()
  const waiting = [...gate.after]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (found.has(code)) continue
    found.add(code)
    waiting.push(...(gates.find((one) => one.code === code)?.after ?? []))
  }
  return gates.filter(({ code }) => found.has(code))
}

function reachedOn(days: Days, { code }: Gate, today: CalendarDate): CalendarDate | null {
  const actual = days[code]?.actual ?? null
  return actual !== null && actual <= today ? actual : null
}

function isEarlier(day: CalendarDate | null | undefined, than: CalendarDate | null | undefined): boolean {
  return day != null && than != null && day < than
}

function codesOf(gates: readonly Gate[]): string[] {
  return gates.map(({ code }) => code)
}
