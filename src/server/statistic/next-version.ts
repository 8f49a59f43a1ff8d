import { appendVersion, findLatest, type NewStatisticVersion, type StatisticRow } from '#db/statistic.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { approvalFor, assertInScope } from './entry-rules.ts'
import { presentStatement } from './statement.ts'

/** What a version changes of the one before it; everything else is carried over. */
export type VersionChange = Pick<NewStatisticVersion, 'kind' | 'why'> &
  Partial<
    Pick<
      NewStatisticVersion,
      | 'comparator'
      | 'value'
      | 'valueHigh'
      | 'unit'
      | 'locator'
      | 'note'
      | 'knownFrom'
      | 'approval'
      | 'synthetic'
      | 'recordedOn'
    >
  >

/**
 * The version to which the next one is added.
 *
 * @param withdrawal `waiting` lets a withdrawal pass that the city office has not approved yet
 * @throws DomainError `statistic.unknown`, `statistic.withdrawn`, `access.outside-scope`
 */
export async function latestInScope(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  id: string,
  withdrawal: 'none' | 'waiting' = 'none',
): Promise<StatisticRow> {
  const latest = await findLatest(tx, id)
  if (!latest) throw new DomainError('statistic.unknown', { id })
  assertInScope(await loadReference(tx, todayOf(world)), actor, latest.placeId)
  const isWaiting = latest.approval === 'submitted' && withdrawal === 'waiting'
  if (latest.kind === 'withdraw' && !isWaiting) throw new DomainError('statistic.withdrawn', { id })
  return latest
}

/** Adds the next version in a person's name, entered today unless the change says otherwise. @throws DomainError `statistic.conflict` */
export function appendNext(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  latest: StatisticRow,
  change: VersionChange,
  expectedVersion: number,
): Promise<StatisticRow> {
  const { recordedAt: _recordedAt, version: _version, ...carried } = latest
  const entered = { recordedOn: todayOf(world), recordedBy: actor.accountId, recordedByName: actor.displayName }
  return appendVersion(tx, { ...carried, approval: approvalFor(actor), ...entered, ...change }, expectedVersion)
}

/** The row as the contract shows it. */
export async function presentVersion(tx: Transaction, world: WorldInfo, row: StatisticRow) {
  return presentStatement(row, await loadReference(tx, todayOf(world)))
}
