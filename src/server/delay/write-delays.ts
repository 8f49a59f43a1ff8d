import { randomUUID } from 'node:crypto'
import type * as contract from '#contract/delay.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { appendDelayWord, insertDelayEntry } from '#db/delay.repository.ts'
import { assertMaySay, assertWithinSlip } from '#domain/delay/delay.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { gateIn, knowGates } from '../gate/know-gates.ts'
import { assertInScope } from '../ledger/scope.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { knowDelays } from './know-delays.ts'
import { slipIn } from './list-delays.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Says whose slipped days of a gate are.
 *
 * @throws DomainError `ledger.row-unknown`, `access.outside-scope`, `gate.not-asked`, `organisation.unknown`, `delay.same-side`,
 *   `delay.beyond-slip`
 */
export async function attributeDelay(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id: projectId, days, cause, words, organisationId, ...asked }: ParsedInputOf<typeof contract.attributeDelay>,
) {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const known = await knowGates(tx, projectId, today, null)
    const { row, reference } = known
    assertInScope(reference, actor, row.placeId)
    const gate = gateIn(known, asked.gate)
    if (!reference.organisations.has(organisationId))
      throw new DomainError('organisation.unknown', { organisation: organisationId })
    if (organisationId === actor.organisationId) throw new DomainError('delay.same-side', {})
    const entered = (await knowDelays(tx, { projectId })).map(({ delay }) => delay)
    assertWithinSlip(days, gate.code, slipIn(known, gate, today), entered)
    const [delay, projectName] = [randomUUID(), String(row.values.name)]
    await insertDelayEntry(tx, {
      ...{
        id: delay,
        projectId,
        projectName,
        gate: gate.code,
        placeId: row.placeId,
        days,
        cause,
        words,
        organisationId,
      },
      ...{ enteredOrganisationId: actor.organisationId, synthetic: row.synthetic, recordedOn: today },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    const detail = { project: projectName, gate: gate.code, days, cause, organisation: organisationId, words }
    return { result: { delay }, audit: { action: 'delay.attribute', subject: delay, detail } }
  })
  return result
}

/**
 * Confirms, contests or takes back slipped days.
 *
 * @throws DomainError `delay.unknown`, `delay.not-yours`, `delay.words-missing`; `delay.conflict` when somebody else spoke first
 */
export async function sayOfDelay(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, act, words, expectedWords }: ParsedInputOf<typeof contract.sayOfDelay>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const [known] = await knowDelays(tx, { id })
    if (known === undefined) throw new DomainError('delay.unknown', { id })
    if (known.words.length !== expectedWords) throw new DomainError('delay.conflict', {})
    assertMaySay(known.delay, actor, act)
    if (act !== 'confirm' && words === '') throw new DomainError('delay.words-missing', {})
    const number = expectedWords + 1
    const isFirst = await appendDelayWord(tx, {
      ...{ delayId: id, number, act, words, organisationId: actor.organisationId, recordedOn: todayOf(world) },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    if (!isFirst) throw new DomainError('delay.conflict', {})
    const detail = { project: known.row.projectName, gate: known.row.gate, days: known.row.days, words }
    return { result: { number }, audit: { action: `delay.${act}`, subject: id, detail } }
  })
  return result
}
