import { randomUUID } from 'node:crypto'
import { appendRevisions, insertTargets, listTargetsByKeys, type TargetWithRevision } from '#db/target.repository.ts'
import type { TargetFormRow } from '#domain/figure-form/form-row.ts'
import { toText } from '#domain/quantity/exact.ts'
import type { ReadyRow } from './planned-import.ts'
import { assertSeen, knownFromOf, sourceIdOf, type WriteContext } from './write-context.ts'

type ReadyTarget = ReadyRow & { readonly row: TargetFormRow }

/** Writes the rows that are targets: a new one with its first revision, a changed one as a further revision. */
export async function writeTargets(context: WriteContext, rows: readonly ReadyRow[]): Promise<void> {
  const ready = rows.filter((one): one is ReadyTarget => one.row.ledger === 'target')
  if (ready.length === 0) return
  const existing = new Map(
    (await listTargetsByKeys(context.tx, ready.map(keyOf))).map((target) => [keyText(target), target]),
  )
  const planned = ready.map((one) => ({ one, before: existing.get(keyText(keyOf(one))) ?? null, id: randomUUID() }))
  await insertTargets(
    context.tx,
    planned.filter(({ before }) => before === null).map(({ one, id }) => targetDraft(context, one, id)),
  )
  await appendRevisions(
    context.tx,
    planned.map(({ one, before, id }) => ({
      ...revisionDraft(context, one, before),
      targetId: before?.id ?? id,
      expectedRevision: before?.revision.revision ?? 0,
    })),
  )
}

type Key = Pick<TargetWithRevision, 'programmeId' | 'indicatorId' | 'placeId' | 'level' | 'deadline'>

function keyOf({ row, keyed }: ReadyTarget): Key {
  const { indicator, placeId, level, deadline } = row
  return { programmeId: keyed.programmeId ?? '', indicatorId: indicator.id, placeId, level, deadline }
}

function keyText({ programmeId, indicatorId, placeId, level, deadline }: Key): string {
  return [programmeId, indicatorId, placeId, level, deadline].join('|')
}

function targetDraft(context: WriteContext, one: ReadyTarget, id: string) {
  const { startsOn, locator } = one.row
  return {
    ...keyOf(one),
    id,
    parentId: null,
    startsOn,
    dutyOrganisationId: null,
    synthetic: one.keyed.synthetic,
    sourceId: sourceIdOf(context, one),
    locator,
    state: 'active' as const,
  }
}

/** What a form says nothing of stays as it was: the plan showed no difference there (`form-plan.ts`). */
function revisionDraft(context: WriteContext, one: ReadyTarget, before: TargetWithRevision | null) {
  assertSeen(context, one, before?.revision.revision)
  const { row } = one
  return {
    comparator: row.comparator,
    value: toText(row.value),
    valueHigh: row.valueHigh && toText(row.valueHigh),
    unit: row.unit,
    baseValue: row.baseValue ? toText(row.baseValue) : (before?.revision.baseValue ?? null),
    knownFrom: knownFromOf(context, row, before?.revision.knownFrom ?? null),
    recordedBy: context.actor.accountId,
    recordedByName: context.actor.displayName,
    why: row.note ?? '',
    sourceId: sourceIdOf(context, one),
    locator: row.locator ?? before?.revision.locator ?? null,
  }
}
