import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type * as contract from '#contract/project-light.ts'
import { findLedgerRow } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { listLightRules } from '#db/light-rule.repository.ts'
import { appendLightWaiver, insertLightFeedback, listLastWaivers } from '#db/light-upkeep.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertWaiver } from '#domain/project-light/light-upkeep.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { readUpkeepRule, waiverOn } from './read-upkeep.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/** A city whose rulebook does not say how long waives nothing. */
const noRule = { mostWaivedDays: 0 }

/**
 * Asks that a light of a project be waived, approves, refuses, or takes it back.
 *
 * @throws DomainError `ledger.row-unknown`, `access.outside-scope`, `access.denied`, `light.waiver-state`, `light.waiver-day`; `light.conflict` when
 *   somebody else was faster
 */
export async function waiveLight(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, kind, act, until, why, expectedNumber }: ParsedInputOf<typeof contract.waiveLight>,
) {
  const today = todayOf(world)
  if ((act === 'approve' || act === 'refuse') && !can(actor.role, 'light.approve'))
    throw new DomainError('access.denied', { action: 'light.approve' })
  const { result } = await write(deps, actor, async (tx) => {
    const row = await findProject(tx, id)
    const reference = await loadReference(tx, today)
    assertInScope(reference, actor, row.placeId)
    const last = (await listLastWaivers(tx, null, id)).find((one) => one.kind === kind)
    if ((last?.number ?? 0) !== expectedNumber) throw new DomainError('light.conflict', {})
    const rule = (await readUpkeepRule(tx, reference, row.placeId, today)) ?? noRule
    const day = untilOf(act, until)
    assertWaiver(act, last ? waiverOn(last, today) : 'none', day, { today, mostDays: rule.mostWaivedDays })
    const number = expectedNumber + 1
    const isFirst = await appendLightWaiver(tx, {
      ...{ projectId: id, kind, number, placeId: row.placeId, act, until: day, why, synthetic: row.synthetic },
      ...{ recordedOn: today, recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    if (!isFirst) throw new DomainError('light.conflict', {})
    const detail = { project: String(row.values.name), kind, number, until: day, why }
    return { result: { number }, audit: { action: `light.waiver-${act}`, subject: id, detail } }
  })
  return result
}

function untilOf(act: string, until: string | null): CalendarDate | null {
  return until === null || (act !== 'ask' && act !== 'approve') ? null : calendarDate(until)
}

/**
 * Says of a light whether it was of use; the last answer of a person counts.
 *
 * @throws DomainError `ledger.row-unknown`, `light.rule-unknown`
 */
export async function answerLight(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, kind, answer, rule, version }: ParsedInputOf<typeof contract.answerLight>,
): Promise<Record<string, never>> {
  const today = todayOf(world)
  await write(deps, actor, async (tx) => {
    const row = await findProject(tx, id)
    const rules = await listLightRules(tx, { asOf: today })
    if (!rules.some((one) => one.id === rule && one.version === version))
      throw new DomainError('light.rule-unknown', { rule })
    await insertLightFeedback(tx, {
      ...{ id: randomUUID(), projectId: id, kind, ruleId: rule, ruleVersion: version, answer },
      ...{ synthetic: row.synthetic, recordedOn: today },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    })
    const detail = { project: String(row.values.name), kind, rule, version, answer }
    return { result: null, audit: { action: 'light.answer', subject: id, detail } }
  })
  return {}
}

async function findProject(tx: Transaction, id: string): Promise<LedgerRow> {
  const open = await openLedgers(tx)
  const row = await findLedgerRow(tx, open('project'), id, null)
  if (row === null) throw new DomainError('ledger.row-unknown', { id })
  return row
}
