import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { createTarget, reviseTarget, splitTarget, withdrawTarget } from '#contract/target.ts'
import { getOrganisation } from '#db/organisation.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import {
  appendRevision,
  appendRevisions,
  getTarget,
  insertTargets,
  listChildren,
  type TargetWithRevision,
  withdrawTarget as withdrawRow,
} from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import { assertPositive, assertWindow } from '#domain/target/target.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../http/route.ts'
import { indicatorIn, loadReference, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import { programmeOfYear } from '../programme/programme.ts'
import { newSource } from '../statistic/new-source.ts'
import { readUnit } from '../statistic/record.ts'
import { unitOf } from '../statistic/statement.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a target to a programme year.
 *
 * @throws DomainError `target.not-positive`, `calendar.order-reversed`, `quantity.unit-unknown`, `quantity.dimension-mismatch`
 */
export async function addTarget(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof createTarget>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const programme = await programmeOfYear(tx, input.year)
    const indicator = indicatorIn(reference, input.indicatorId)
    const unit = readUnit(input.unit, unitOf(indicator.unit))
    assertPositive(exact(input.value))
    assertWindow({ startsOn: calendarDate(input.startsOn), deadline: calendarDate(input.deadline) })
    if (input.dutyOrganisationId !== null) await getOrganisation(tx, input.dutyOrganisationId)
    const source = newSource(input.sourceTitle, { recordedBy: actor.accountId })
    const sourceId = (await ensureSources(tx, [source])).get(source.id) ?? source.id
    const id = randomUUID()
    const { level, startsOn, deadline, dutyOrganisationId, locator } = input
    await insertTargets(tx, [
      {
        id,
        programmeId: programme.id,
        indicatorId: indicator.id,
        placeId: placeIn(reference, input.placeId).id,
        parentId: null,
        level,
        startsOn,
        deadline,
        dutyOrganisationId,
        synthetic: false,
        sourceId,
        locator,
        state: 'active',
      },
    ])
    const { comparator, value, valueHigh, baseValue } = input
    await appendRevision(
      tx,
      {
        targetId: id,
        comparator,
        value,
        valueHigh,
        unit,
        baseValue,
        knownFrom: todayOf(world),
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        why: '',
        sourceId,
        locator,
      },
      0,
    )
    return {
      result: { id },
      audit: {
        action: 'target.create',
        subject: id,
        detail: { indicator: indicator.id, place: input.placeId, value, unit },
      },
    }
  })
  return result
}

/**
 * Gives a target a new value; the old one stays.
 *
 * @throws DomainError `target.conflict` when someone else revised first
 */
export async function reviseTargetValue(deps: Deps, actor: PersonActor, input: ParsedInputOf<typeof reviseTarget>) {
  const { result } = await write(deps, actor, async (tx) => {
    const target = await activeTarget(tx, input.id)
    const unit = readUnit(input.unit, unitOf(target.revision.unit))
    assertPositive(exact(input.value))
    const { comparator, value, valueHigh, knownFrom, why } = input
    const { baseValue, sourceId, locator } = target.revision
    const revised = await appendRevision(
      tx,
      {
        targetId: target.id,
        comparator,
        value,
        valueHigh,
        unit,
        baseValue,
        knownFrom,
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        why,
        sourceId,
        locator,
      },
      input.expectedRevision,
    )
    return {
      result: { revision: revised.revision },
      audit: {
        action: 'target.revise',
        subject: target.id,
        detail: { from: target.revision.value, to: value, unit, why },
      },
    }
  })
  return result
}

/** @throws DomainError `target.unknown`, `target.withdrawn` */
async function activeTarget(tx: Transaction, id: string): Promise<TargetWithRevision> {
  const target = await getTarget(tx, id)
  if (target.state === 'withdrawn') throw new DomainError('target.withdrawn', { id })
  return target
}

type Shares = ParsedInputOf<typeof splitTarget>['shares']

/**
 * Splits a target to places below its own. Places left out stay 未分解; a share that is there already is revised when it differs.
 *
 * @throws DomainError `target.child-outside-parent`, `target.not-positive`, `target.conflict`
 */
export async function splitToPlaces(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof splitTarget>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const parent = await activeTarget(tx, input.id)
    assertBelow(reference, parent, input.shares)
    for (const { value } of input.shares) assertPositive(exact(value))
    const children = new Map((await listChildren(tx, parent.id)).map((child) => [child.placeId, child]))
    const fresh = input.shares.filter(({ placeId }) => !children.has(placeId))
    const changed = input.shares.flatMap((share) => revisionFor(children.get(share.placeId), share))
    const context = { world, actor, why: input.why }
    await createShares(tx, parent, fresh, context)
    await appendRevisions(
      tx,
      changed.map(({ child, share }) => ({
        ...revisionOf(child, share.value, context),
        expectedRevision: share.expectedRevision ?? child.revision.revision,
      })),
    )
    const counts = {
      created: fresh.length,
      revised: changed.length,
      same: input.shares.length - fresh.length - changed.length,
    }
    return {
      result: counts,
      audit: { action: 'target.split', subject: parent.id, detail: { ...counts, why: input.why } },
    }
  })
  return result
}

interface SplitContext {
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly why: string
}

function assertBelow(reference: Reference, parent: TargetWithRevision, shares: Shares): void {
  const below = new Set([
    ...placesWithin(reference, parent.placeId, 'administrative'),
    ...placesWithin(reference, parent.placeId, 'reporting'),
  ])
  below.delete(parent.placeId)
  for (const { placeId } of shares) {
    if (!below.has(placeId))
      throw new DomainError('target.child-outside-parent', {
        place: placeIn(reference, placeId).name,
        parent: placeIn(reference, parent.placeId).name,
      })
  }
}

function revisionFor(child: TargetWithRevision | undefined, share: Shares[number]) {
  if (!child || (child.revision.value !== null && exact(child.revision.value).eq(exact(share.value)))) return []
  return [{ child, share }]
}

async function createShares(
  tx: Transaction,
  parent: TargetWithRevision,
  shares: Shares,
  context: SplitContext,
): Promise<void> {
  const { programmeId, indicatorId, level, startsOn, deadline, dutyOrganisationId, sourceId } = parent
  const rows = shares.map(({ placeId, value }) => ({ placeId, value, id: randomUUID() }))
  if (rows.length === 0) return
  await insertTargets(
    tx,
    rows.map(({ id, placeId }) => ({
      id,
      programmeId,
      indicatorId,
      placeId,
      parentId: parent.id,
      level,
      startsOn,
      deadline,
      dutyOrganisationId,
      synthetic: false,
      sourceId,
      locator: parent.locator,
      state: 'active' as const,
    })),
  )
  await appendRevisions(
    tx,
    rows.map(({ id, value }) => ({
      ...revisionOf(
        { ...parent, id, revision: { ...parent.revision, baseValue: null, valueHigh: null } },
        value,
        context,
      ),
      expectedRevision: 0,
    })),
  )
}

function revisionOf(target: TargetWithRevision, value: string, { world, actor, why }: SplitContext) {
  const { comparator, valueHigh, unit, baseValue, sourceId, locator } = target.revision
  return {
    targetId: target.id,
    comparator,
    value,
    valueHigh,
    unit,
    baseValue,
    knownFrom: todayOf(world),
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
    why,
    sourceId,
    locator,
  }
}

/** Takes a target off the board; its values stay readable. */
export async function withdrawPromise(
  deps: Deps,
  actor: PersonActor,
  { id, why }: ParsedInputOf<typeof withdrawTarget>,
) {
  await write(deps, actor, async (tx) => {
    const target = await activeTarget(tx, id)
    await withdrawRow(tx, id, target.rowVersion)
    return { result: null, audit: { action: 'target.withdraw', subject: id, detail: { why } } }
  })
  return { ok: true as const }
}
