import type { CalendarDate } from '../calendar/calendar-date.ts'
import { DomainError } from '../errors.ts'
import type { Gate, GateDays } from './gate-chain.ts'
import { precedingOf } from './gate-state.ts'

/** A day that somebody promises for a gate. */
export interface NewPromise {
  readonly day: CalendarDate
  readonly why: string
}

/**
 * A promised day is not over and its gate not reached; a later day than the one promised before says why.
 *
 * @param days of the gate: the day promised last, and the one on which it was reached
 * @throws DomainError `gate.reached`, `gate.day-past`, `gate.why-missing`
 */
export function assertPromise(
  { zh }: Gate,
  { promised, actual }: GateDays,
  { day, why }: NewPromise,
  today: CalendarDate,
): void {
  if (actual !== null && actual <= today) throw new DomainError('gate.reached', { gate: zh, day: actual })
  if (day < today) throw new DomainError('gate.day-past', { day })
  if (promised !== null && day > promised && why === '') throw new DomainError('gate.why-missing', { day: promised })
}

/**
 * The day of a gate that the ledger of projects holds is entered there, and nowhere else.
 *
 * @throws DomainError `gate.in-ledger`
 */
export function assertBesideLedger({ zh, actualField }: Gate): void {
  if (actualField !== null) throw new DomainError('gate.in-ledger', { gate: zh })
}

/**
 * A gate is reached on a day that has come, not before a gate that must precede it, and not after one that it must precede. What nobody told
 * the day of contradicts nothing.
 *
 * @throws DomainError `gate.day-to-come`, `gate.out-of-order`
 */
export function assertReached(
  gate: Gate,
  { gates, days }: { readonly gates: readonly Gate[]; readonly days: Readonly<Record<string, GateDays>> },
  day: CalendarDate,
  today: CalendarDate,
): void {
  if (day > today) throw new DomainError('gate.day-to-come', { day })
  for (const other of gates) {
    const actual = days[other.code]?.actual ?? null
    if (actual === null) continue
    if (day < actual && isBefore(other, gate, gates)) refuseOrder(gate, other, actual)
    if (day > actual && isBefore(gate, other, gates)) refuseOrder(other, gate, actual)
  }
}

function isBefore(one: Gate, other: Gate, gates: readonly Gate[]): boolean {
  return precedingOf(other, gates).some(({ code }) => code === one.code)
}

function refuseOrder(gate: Gate, before: Gate, day: CalendarDate): never {
  throw new DomainError('gate.out-of-order', { gate: gate.zh, before: before.zh, day })
}
