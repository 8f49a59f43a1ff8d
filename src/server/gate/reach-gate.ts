import type { reachGate as operation } from '#contract/gate.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendGateRecord } from '#db/gate.repository.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertBesideLedger, assertReached } from '#domain/gate/gate-promise.ts'
import type { App } from '../app.ts'
import { assertInScope } from '../ledger/scope.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { gateIn, knowGates } from './know-gates.ts'

/**
 * Records the day on which a gate was reached, of gates that the ledger has no day for, or takes it back; earlier versions stay.
 *
 * @throws DomainError `ledger.row-unknown`, `access.outside-scope`, `gate.not-asked`, `gate.in-ledger`, `gate.day-to-come`, `gate.out-of-order`;
 *   `gate.conflict` when somebody else recorded first
 */
export async function reachGate(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, evidence, expectedVersion, ...asked }: ParsedInputOf<typeof operation>,
) {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const known = await knowGates(tx, id, today, null)
    assertInScope(known.reference, actor, known.row.placeId)
    const gate = gateIn(known, asked.gate)
    assertBesideLedger(gate)
    const current = known.records.find((record) => record.gate === gate.code)?.version ?? 0
    const conflict = { gate: gate.zh, expected: expectedVersion }
    if (current !== expectedVersion) throw new DomainError('gate.conflict', { ...conflict, current })
    const reachedOn: CalendarDate | null = asked.day === null ? null : calendarDate(asked.day)
    if (reachedOn !== null) assertReached(gate, known.course, reachedOn, today)
    const version = current + 1
    const isFirst = await appendGateRecord(tx, {
      ...{ projectId: id, gate: gate.code, version, placeId: known.row.placeId, reachedOn, evidence },
      ...{ synthetic: known.row.synthetic, recordedOn: today },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    if (!isFirst) throw new DomainError('gate.conflict', { ...conflict, current: version })
    const detail = { project: String(known.row.values.name), gate: gate.code, version, day: reachedOn, evidence }
    return { result: { version }, audit: { action: 'gate.reach', subject: id, detail } }
  })
  return result
}
