import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { splitTarget as operation } from '#contract/target.ts'
import { appendRevisions, insertTargets, listChildren, type TargetWithRevision } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import { assertPositive } from '#domain/target/target.ts'
import type { App } from '../app.ts'
import { loadReference, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { activeTarget } from './active-target.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

type Shares = ParsedInputOf<typeof operation>['shares']

/**
 * Splits a target to places below its own. Places left out stay 未分解; a share that is there already is revised when it differs.
 *
 * @throws DomainError `target.child-outside-parent`, `target.not-positive`, `target.conflict`
 */
export async function splitTarget(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const counts = await writeShares(tx, reference, { world, actor, why: input.why }, input)
    return {
      result: counts,
      audit: { action: 'target.split', subject: input.id, detail: { ...counts, why: input.why } },
    }
  })
  return result
}

/**
 * Writes the shares of a target.
 *
 * @throws DomainError as `splitTarget`
 */
export async function writeShares(
  tx: Transaction,
  reference: Reference,
  context: SplitContext,
  { id, shares }: Pick<ParsedInputOf<typeof operation>, 'id' | 'shares'>,
): Promise<{ readonly created: number; readonly revised: number; readonly same: number }> {
  const parent = await activeTarget(tx, id)
  assertBelow(reference, parent, shares)
  assertOneEach(shares)
  for (const { value } of shares) assertPositive(exact(value))
  const children = new Map((await listChildren(tx, parent.id)).map((child) => [child.placeId, child]))
  const fresh = shares.filter(({ placeId }) => !children.has(placeId))
  const changed = shares.flatMap((share) => revisionFor(children.get(share.placeId), share))
  await createShares(tx, parent, fresh, context)
  await appendRevisions(
    tx,
    changed.map(({ child, share }) => ({
      ...revisionOf(child, share.value, context),
      expectedRevision: share.expectedRevision ?? 0, // null: the person saw no share here, somebody has split it since
    })),
  )
  return { created: fresh.length, revised: changed.length, same: shares.length - fresh.length - changed.length }
}

/** Who splits, and why. */
export interface SplitContext {
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

/** @throws DomainError `request.invalid` when a place is given two shares */
function assertOneEach(shares: Shares): void {
  const places = shares.map(({ placeId }) => placeId)
  const twice = places.find((place, index) => places.indexOf(place) < index)
  if (twice !== undefined) throw new DomainError('request.invalid', { field: 'shares', reason: twice })
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
