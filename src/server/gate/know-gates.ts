import { type GatePromiseRow, type GateRecordRow, listGatePromises, listGateRecords } from '#db/gate.repository.ts'
import { findLedgerRow } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import {
  actualInLedger,
  findGate,
  type Gate,
  type GateChain,
  type GateDays,
  gatesOf,
  type ProjectValues,
  plannedInLedger,
} from '#domain/gate/gate-chain.ts'
import type { GateCourse } from '#domain/gate/gate-state.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import { projectValues, readChains } from './gate-chains.ts'

/** A project with its gates and everything that is known of them on a day. */
export interface KnownGates {
  readonly row: LedgerRow
  readonly open: LedgerSet
  readonly reference: Reference
  readonly chain: GateChain | null
  readonly course: GateCourse
  readonly promises: readonly GatePromiseRow[]
  readonly records: readonly GateRecordRow[]
}

/**
 * Reads a project and its gates as known on a day.
 *
 * @param asOf null: today
 * @throws DomainError `ledger.row-unknown`
 */
export async function knowGates(
  tx: Transaction,
  id: string,
  day: CalendarDate,
  asOf: CalendarDate | null,
): Promise<KnownGates> {
  const open = await openLedgers(tx)
  const row = await findLedgerRow(tx, open('project'), id, asOf)
  if (row === null) throw new DomainError('ledger.row-unknown', { id })
  const reference = await loadReference(tx, day)
  const chain = (await readChains(tx, reference, day))(row.placeId)
  const promises = await listGatePromises(tx, [id], asOf)
  const records = await listGateRecords(tx, [id], asOf)
  return { row, open, reference, chain, promises, records, course: courseOf(row, chain, promises, records) }
}

/** The gate of a project by its code. @throws DomainError `gate.not-asked` */
export function gateIn({ course }: KnownGates, code: string): Gate {
  const gate = findGate(course.gates, code)
  if (gate === null) throw new DomainError('gate.not-asked', { gate: code })
  return gate
}

/** The days of a gate; those of which nothing is known are null. */
export function daysIn({ course }: Pick<KnownGates, 'course'>, { code }: Gate): GateDays {
  return course.days[code] ?? { planned: null, promised: null, actual: null }
}

/** The course of a project: its gates with the days of ledger, promises and records. Each is entered at one place only. */
export function courseOf(
  { values }: Pick<LedgerRow, 'values'>,
  chain: GateChain | null,
  promises: readonly GatePromiseRow[],
  records: readonly GateRecordRow[],
): GateCourse {
  const said = projectValues(values)
  const gates = chain === null ? [] : gatesOf(chain, said)
  const days = gates.map((gate) => [gate.code, daysOf(gate, said, promises, records)] as const)
  return { gates, days: Object.fromEntries(days), endedOn: said.endedOn as CalendarDate | null } // a day field
}

function daysOf(
  gate: Gate,
  values: ProjectValues,
  promises: readonly GatePromiseRow[],
  records: readonly GateRecordRow[],
): GateDays {
  const promised = promises.findLast((promise) => promise.gate === gate.code)?.promisedOn ?? null
  const recorded = records.find((record) => record.gate === gate.code)?.reachedOn ?? null
  return {
    planned: plannedInLedger(gate, values),
    promised: promised as CalendarDate | null, // date columns
    actual: (gate.actualField === null ? recorded : actualInLedger(gate, values)) as CalendarDate | null,
  }
}
