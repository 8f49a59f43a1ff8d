import { type Selectable, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { anyOf } from './any-of.ts'
import { knownOn } from './city.repository.ts'
import { insertNewRows, insertRows } from './insert-rows.ts'
import type { Schema, TargetState, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type TargetRow = Readonly<Omit<Selectable<Schema['target']>, 'cityId'>>
export type RevisionRow = Readonly<Omit<Selectable<Schema['targetRevision']>, 'cityId'>>
export type TargetWithRevision = TargetRow & { readonly revision: RevisionRow }

export type NewTarget = Writable<Omit<TargetRow, 'rowVersion'>>
export type NewRevision = Writable<Omit<RevisionRow, 'revision' | 'recordedAt'>>
/** What a target is known by where no id is: an import, a plan. */
export type TargetKey = Writable<Pick<TargetRow, 'programmeId' | 'indicatorId' | 'placeId' | 'level' | 'deadline'>>

export interface TargetFilter {
  /** Only what was known on that day; null = on the world's today. */
  readonly asOf?: string | null
  readonly ids?: readonly string[]
  readonly programmes?: readonly string[]
  readonly indicators?: readonly string[]
  readonly places?: readonly string[]
  readonly parents?: readonly string[]
  /** Only active ones unless said. */
  readonly states?: readonly TargetState[]
}

/** Targets with the revision that was the latest known; a target of which nothing was known yet is left out. */
export async function listTargets(tx: Transaction, filter: TargetFilter = {}): Promise<TargetWithRevision[]> {
  let query = selectTargets(tx).where('state', '=', anyOf<TargetState>(filter.states ?? ['active']))
  if (filter.ids) query = query.where('id', '=', anyOf(filter.ids))
  if (filter.programmes) query = query.where('programmeId', '=', anyOf(filter.programmes))
  if (filter.indicators) query = query.where('indicatorId', '=', anyOf(filter.indicators))
  if (filter.places) query = query.where('placeId', '=', anyOf(filter.places))
  if (filter.parents) query = query.where('parentId', '=', anyOf(filter.parents))
  return withRevisions(tx, await query.orderBy('id').execute(), filter.asOf ?? null)
}

/** The target in any state; null when it is not there for the actor, or nothing of it was known on that day. */
export async function findTarget(
  tx: Transaction,
  id: string,
  asOf: string | null = null,
): Promise<TargetWithRevision | null> {
  const targets = await listTargets(tx, { ids: [id], asOf, states: ['active', 'withdrawn'] })
  return targets[0] ?? null
}

/** @throws DomainError `target.unknown` */
export async function getTarget(tx: Transaction, id: string, asOf: string | null = null): Promise<TargetWithRevision> {
  const target = await findTarget(tx, id, asOf)
  if (target === null) throw new DomainError('target.unknown', { id })
  return target
}

/** The active targets that the target was split into. */
export function listChildren(
  tx: Transaction,
  parentId: string,
  asOf: string | null = null,
): Promise<TargetWithRevision[]> {
  return listTargets(tx, { parents: [parentId], asOf })
}

/** Active targets of the given keys; of one key there may be several, each from a source of its own. */
export async function listTargetsByKeys(tx: Transaction, keys: readonly TargetKey[]): Promise<TargetWithRevision[]> {
  const wanted = JSON.stringify(
    keys.map(({ programmeId, indicatorId, placeId, level, deadline }) => [
      programmeId,
      indicatorId,
      placeId,
      level,
      deadline,
    ]),
  )
  const targets = await selectTargets(tx)
    .where('state', '=', 'active')
    .where(sql<boolean>`(programme_id, indicator_id, place_id, level, deadline) in (
      select key ->> 0, key ->> 1, key ->> 2, key ->> 3, (key ->> 4)::date from jsonb_array_elements(${wanted}::jsonb) as key
    )`)
    .orderBy('id')
    .execute()
  return withRevisions(tx, targets, null)
}

/** All revisions that are recorded, the first one first. */
export function listRevisions(tx: Transaction, targetId: string): Promise<RevisionRow[]> {
  return selectRevisions(tx).where('targetId', '=', targetId).orderBy('revision').execute()
}

/** All revisions of some targets that were known by a day, those of a target in their order. */
export function listKnownRevisions(
  tx: Transaction,
  targetIds: readonly string[],
  asOf: string,
): Promise<RevisionRow[]> {
  return selectRevisions(tx)
    .where('targetId', '=', anyOf(targetIds))
    .where('knownFrom', '<=', knownOn(tx, asOf))
    .orderBy('targetId')
    .orderBy('knownFrom')
    .orderBy('revision')
    .execute()
}

/** Adds targets without a value: `appendRevisions` says what they promise. Parents may stand anywhere in the list. */
export function insertTargets(tx: Transaction, targets: readonly NewTarget[]): Promise<void> {
  return insertRows(tx, 'target', targets)
}

/**
 * Adds the next revision of a target.
 *
 * @param expectedRevision the revision the person was looking at; 0 for the first one
 * @throws DomainError `target.conflict` when somebody was faster
 */
export async function appendRevision(
  tx: Transaction,
  draft: NewRevision,
  expectedRevision: number,
): Promise<RevisionRow> {
  await appendRevisions(tx, [{ ...draft, expectedRevision }])
  return selectRevisions(tx)
    .where('targetId', '=', draft.targetId)
    .where('revision', '=', expectedRevision + 1)
    .executeTakeFirstOrThrow()
}

/**
 * Adds revisions of many targets, one each, or none of them.
 *
 * @throws DomainError `target.conflict` for the first one that somebody else changed
 */
export async function appendRevisions(
  tx: Transaction,
  drafts: readonly (NewRevision & { readonly expectedRevision: number })[],
): Promise<void> {
  const targetIds = new Set(drafts.map(({ targetId }) => targetId))
  if (targetIds.size < drafts.length) throw new Error('one revision of a target at a time')
  const current = await readCurrentRevisions(tx, drafts)
  for (const { targetId, expectedRevision } of drafts) assertExpected(expectedRevision, current.get(targetId))
  const rows = drafts.map(({ expectedRevision, ...draft }) => ({ ...draft, revision: expectedRevision + 1 }))
  const inserted = await insertNewRows(tx, 'targetRevision', rows, 'targetId')
  const taken = drafts.find(({ targetId }) => !inserted.has(targetId))
  if (taken === undefined) return
  const now = await readCurrentRevisions(tx, [taken]) // another transaction committed this revision in the meantime
  assertExpected(taken.expectedRevision, now.get(taken.targetId))
}

/** @throws DomainError `target.conflict`, `target.unknown` */
export async function withdrawTarget(tx: Transaction, id: string, expectedRowVersion: number): Promise<void> {
  const { numUpdatedRows } = await tx.query
    .updateTable('target')
    .set({ state: 'withdrawn', rowVersion: expectedRowVersion + 1 })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('rowVersion', '=', expectedRowVersion)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const target = await selectTargets(tx).where('id', '=', id).executeTakeFirst()
  if (target === undefined) throw new DomainError('target.unknown', { id })
  throw new DomainError('target.conflict', { version: expectedRowVersion, current: target.rowVersion })
}

async function readCurrentRevisions(
  tx: Transaction,
  drafts: readonly { targetId: string }[],
): Promise<Map<string, number>> {
  const rows = await tx.query
    .selectFrom('targetRevision')
    .select((expression) => ['targetId', expression.fn.max('revision').as('revision')])
    .where('cityId', '=', tx.cityId)
    .where('targetId', '=', anyOf(drafts.map(({ targetId }) => targetId)))
    .groupBy('targetId')
    .execute()
  return new Map(rows.map(({ targetId, revision }) => [targetId, revision]))
}

function assertExpected(expected: number, current = 0): void {
  if (current !== expected) throw new DomainError('target.conflict', { version: expected, current })
}

async function withRevisions(
  tx: Transaction,
  targets: readonly TargetRow[],
  asOf: string | null,
): Promise<TargetWithRevision[]> {
  if (targets.length === 0) return []
  const revisions = await selectRevisions(tx)
    .distinctOn('targetId')
    .where('targetId', '=', anyOf(targets.map(({ id }) => id)))
    .where('knownFrom', '<=', knownOn(tx, asOf))
    .orderBy('targetId')
    .orderBy('knownFrom', 'desc')
    .orderBy('revision', 'desc')
    .execute()
  const byTarget = new Map(revisions.map((revision) => [revision.targetId, revision]))
  return targets.flatMap((target) => {
    const revision = byTarget.get(target.id)
    return revision === undefined ? [] : [{ ...target, revision }]
  })
}

function selectTargets(tx: Transaction) {
  return tx.query
    .selectFrom('target')
    .select([
      'id',
      'programmeId',
      'indicatorId',
      'placeId',
      'parentId',
      'level',
      'startsOn',
      'deadline',
      'dutyOrganisationId',
      'synthetic',
      'sourceId',
      'locator',
      'state',
      'rowVersion',
    ])
    .where('cityId', '=', tx.cityId)
}

function selectRevisions(tx: Transaction) {
  return tx.query
    .selectFrom('targetRevision')
    .select([
      'targetId',
      'revision',
      'comparator',
      'value',
      'valueHigh',
      'unit',
      'baseValue',
      'knownFrom',
      'recordedAt',
      'recordedBy',
      'recordedByName',
      'why',
      'sourceId',
      'locator',
    ])
    .where('cityId', '=', tx.cityId)
}
