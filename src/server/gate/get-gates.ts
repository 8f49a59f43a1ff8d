import type { z } from 'zod'
import type { gatePromiseShape, gateRecordShape, gateShape, getGates as operation } from '#contract/gate.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { GatePromiseRow, GateRecordRow } from '#db/gate.repository.ts'
import { listAttachments } from '#db/ledger/attachment.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { readAs } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Gate, GateChain } from '#domain/gate/gate-chain.ts'
import { type GateStanding, type OutOfOrder, outOfOrder, standingsOf } from '#domain/gate/gate-state.ts'
import type { App } from '../app.ts'
import { isInScope } from '../ledger/scope.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { daysIn, type KnownGates, knowGates } from './know-gates.ts'
import { presentGateName, presentWords } from './present-words.ts'
import { presentTerms, readAgreements } from './read-terms.ts'

type Answer = z.input<(typeof operation)['output']>

/**
 * The gates of a project in their order, as known on a day. Only those of today may be written.
 *
 * @throws DomainError `ledger.row-unknown`
 */
export function getGates(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, ...asked }: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const today = todayOf(world)
    const asOf = asked.asOf === undefined || asked.asOf === today ? null : calendarDate(asked.asOf)
    const day = asOf ?? today
    const known = await knowGates(tx, id, day, asOf)
    const { row, reference, chain } = known
    const agreements = await readAgreements(tx, known.open, id, asOf)
    return {
      ...{ id, name: String(row.values.name ?? ''), synthetic: row.synthetic, asOf: day },
      place: presentPlace(placeIn(reference, row.placeId)),
      rule: chain && presentRule(chain),
      siteSaid: typeof row.values.site === 'string',
      files: (await listAttachments(tx, 'project', id)).length,
      mayWrite: asOf === null && can(actor.role, 'gate.write') && isInScope(reference, actor, row.placeId),
      gates: presentGates(known, agreements, day),
    }
  })
}

function presentRule({ id, version, name, region, certainty }: GateChain): Answer['rule'] {
  return { id, version, name, region, certainty }
}

function presentGates(known: KnownGates, agreements: readonly LedgerRow[], day: CalendarDate): Answer['gates'] {
  const { course } = known
  const standings = standingsOf(course, day)
  const disorder = outOfOrder(course)
  return course.gates.flatMap((gate) => {
    const standing = standings.get(gate.code)
    return standing
      ? [presentGate(known, gate, standing, disorder, presentTerms(agreements, gate, daysIn(known, gate).actual, day))]
      : []
  })
}

function presentGate(
  known: KnownGates,
  gate: Gate,
  { state, reason, day, daysLate, gates }: GateStanding,
  disorder: readonly OutOfOrder[],
  terms: z.input<typeof gateShape>['terms'],
): z.input<typeof gateShape> {
  const { planned, actual } = daysIn(known, gate)
  const record = known.records.find((one) => one.gate === gate.code)
  return {
    ...presentGateName(gate),
    ...{ source: gate.source, certainty: gate.certainty, after: [...gate.after], actualField: gate.actualField },
    proof: presentWords(gate.proof),
    ...{ state, reason, day, daysLate, gates: [...gates], planned, actual, terms },
    reachedBefore: disorder.filter((one) => one.gate === gate.code).map(({ before }) => before),
    promises: known.promises.filter((promise) => promise.gate === gate.code).map(presentPromise),
    record: record === undefined ? null : presentRecord(record),
  }
}

function presentPromise(row: GatePromiseRow): z.input<typeof gatePromiseShape> {
  const { number, why, recordedOn, recordedAt, recordedByName, synthetic } = row
  return { number, day: row.promisedOn, why, by: recordedByName, recordedOn, recordedAt, synthetic }
}

function presentRecord(row: GateRecordRow): z.input<typeof gateRecordShape> {
  const { version, evidence, recordedByName, recordedOn, synthetic } = row
  return { version, day: row.reachedOn, evidence, by: recordedByName, recordedOn, synthetic }
}
