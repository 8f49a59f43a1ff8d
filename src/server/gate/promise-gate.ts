import type { promiseGate as operation } from '#contract/gate.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendGatePromise } from '#db/gate.repository.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertPromise } from '#domain/gate/gate-promise.ts'
import type { App } from '../app.ts'
import { assertInScope } from '../ledger/scope.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { assertBelievable } from '../statistic/entry-rules.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { daysIn, gateIn, knowGates } from './know-gates.ts'

/**
 * Promises a day for a gate; every earlier promise stays.
 *
 * @throws DomainError `ledger.row-unknown`, `access.outside-scope`, `gate.not-asked`, `gate.reached`, `gate.day-past`, `gate.why-missing`;
 *   `gate.conflict` when somebody else promised first
 */
export async function promiseGate(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, day, why, expectedPromises, ...asked }: ParsedInputOf<typeof operation>,
) {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const known = await knowGates(tx, id, today, null)
    assertInScope(known.reference, actor, known.row.placeId)
    const gate = gateIn(known, asked.gate)
    const promised = known.promises.filter((promise) => promise.gate === gate.code).length
    const conflict = { gate: gate.zh, expected: expectedPromises }
    if (promised !== expectedPromises) throw new DomainError('gate.conflict', { ...conflict, current: promised })
    assertPromise(gate, daysIn(known, gate), { day: calendarDate(day), why }, today)
    assertBelievable(day, calendarDate(day))
    const number = promised + 1
    const isFirst = await appendGatePromise(tx, {
      ...{ projectId: id, gate: gate.code, number, placeId: known.row.placeId, promisedOn: day, why },
      ...{ synthetic: known.row.synthetic, recordedOn: today },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    if (!isFirst) throw new DomainError('gate.conflict', { ...conflict, current: number })
    const detail = { project: String(known.row.values.name), gate: gate.code, number, day, why }
    return { result: { number }, audit: { action: 'gate.promise', subject: id, detail } }
  })
  return result
}
