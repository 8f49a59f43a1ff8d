import type { z } from 'zod'
import type { acceptProposals as operation } from '#contract/library-proposal.ts'
import { appendRevision, listChildren } from '#db/target.repository.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import { assertPositive } from '#domain/target/target.ts'
import { assertRange, readUnit } from '../statistic/entry-rules.ts'
import { unitOf } from '../statistic/statement.ts'
import { activeTarget } from '../target/active-target.ts'
import { writeTarget } from '../target/create-target.ts'
import { writeShares } from '../target/split-target.ts'
import { todayOf } from '../world/today.ts'
import { type AcceptedTarget, type Accepting, keepClause, type Proposal } from './accepting.ts'

const longestLocator = 300

/**
 * Makes a proposal a target, or a revision of one, with the shares that were asked for; each with the stretch of the text that it comes from.
 *
 * @throws DomainError as `createTarget`, `splitTarget` and `reviseTarget`
 */
export async function acceptTarget(
  accepting: Accepting,
  wanted: AcceptedTarget,
  proposal: Proposal,
  indicatorId: string,
): Promise<z.input<(typeof operation)['output']>['targets'][number]> {
  const { tx, reference, world, actor, sourceId } = accepting
  const locator = proposal.clause.slice(0, longestLocator)
  const targetId =
    wanted.revises === null
      ? (await writeTarget(tx, reference, { world, actor, sourceId }, { ...wanted, indicatorId, locator })).id
      : await revise(accepting, wanted, indicatorId, locator)
  const shares = wanted.shares.map((share) => ({ ...share, expectedRevision: null }))
  if (shares.length > 0) await writeShares(tx, reference, { world, actor, why: '' }, { id: targetId, shares })
  await keepTargetClause(accepting, proposal, targetId)
  await keepClausesOfShares(accepting, wanted, proposal, targetId)
  return { findingId: wanted.findingId, targetId, indicatorId, shares: shares.length }
}

/** Shares that the text itself names come from where it names them; those are accepted with the whole. */
async function keepClausesOfShares(
  accepting: Accepting,
  wanted: AcceptedTarget,
  { suggestedShares, unit }: Proposal,
  targetId: string,
): Promise<void> {
  const { tx, proposals, input } = accepting
  if (wanted.unit !== unit || wanted.shares.length === 0) return
  const children = await listChildren(tx, targetId)
  for (const { findingId, place, value } of suggestedShares) {
    const isTaken = wanted.shares.some((share) => share.placeId === place.id && exact(share.value).eq(exact(value)))
    const isChosen = input.targets.some((one) => one.findingId === findingId)
    const named = proposals.find((one) => one.findingId === findingId)
    const child = children.find(({ placeId }) => placeId === place.id)
    if (isTaken && !isChosen && child && named && named.accepted?.state !== 'active')
      await keepTargetClause(accepting, named, child.id)
  }
}

function keepTargetClause(accepting: Accepting, proposal: Proposal, targetId: string): Promise<void> {
  return keepClause(accepting, proposal, proposal.clause, { targetId, programmeId: null, taskId: null })
}

/** @throws DomainError `target.conflict` also for a target of another indicator or place */
async function revise(
  { tx, world, actor, sourceId }: Accepting,
  wanted: AcceptedTarget,
  indicatorId: string,
  locator: string,
): Promise<string> {
  const { id, expectedRevision } = wanted.revises ?? { id: '', expectedRevision: 0 }
  const target = await activeTarget(tx, id)
  if (target.indicatorId !== indicatorId || target.placeId !== wanted.placeId)
    throw new DomainError('target.conflict', { version: expectedRevision, current: target.revision.revision })
  const { comparator, value, valueHigh, baseValue } = wanted
  assertPositive(exact(value))
  assertRange(value, valueHigh)
  await appendRevision(
    tx,
    {
      ...{ targetId: id, comparator, value, valueHigh, sourceId, locator, why: '' },
      unit: readUnit(wanted.unit, unitOf(target.revision.unit)),
      baseValue: baseValue ?? target.revision.baseValue,
      knownFrom: todayOf(world),
      recordedBy: actor.accountId,
      recordedByName: actor.displayName,
    },
    expectedRevision,
  )
  return id
}
