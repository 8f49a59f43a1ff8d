import { randomUUID } from 'node:crypto'
import { ensureSources } from '#db/source.repository.ts'
import { appendVersions, listByKeys, type NewStatisticVersion } from '#db/statistic.repository.ts'
import { appendRevisions, insertTargets, listTargetsByKeys } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { StatisticFormRow, TargetFormRow } from '#domain/figure-form/form-row.ts'
import { toText } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../http/route.ts'
import { approvalFor, periodDays } from '../statistic/record.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { loadLedger } from './ledger-contents.ts'
import type { PlannedImport, ReadyRow } from './plan-import.ts'
import { countsOf } from './present-import.ts'

export interface CommitChoices {
  readonly leaveOutRefused: boolean
  readonly confirmAsked: boolean
}

/**
 * Writes a plan in one transaction.
 *
 * @throws DomainError `import.refused-rows` when rows were refused and not left out on purpose, or doubts were not confirmed;
 *   `import.stale` when the ledger has changed since the plan was made
 */
export async function commitPlan(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  plan: PlannedImport,
  choices: CommitChoices,
) {
  assertChosen(plan, choices)
  const rows = plan.ready.filter(({ state }) => state !== 'same')
  const counts = countsOf(plan)
  const { dataVersion } = await write(deps, actor, async (tx) => {
    await assertFresh(tx, plan)
    const sourceIds = await ensureSources(tx, uniqueSources(rows))
    const context = { tx, world, actor, sourceIds }
    await writeStatistics(context, rows)
    await writeTargets(context, rows)
    return { result: null, audit: { action: 'import.commit', subject: plan.fileName, detail: { ...counts } } }
  })
  return { counts, dataVersion }
}

function assertChosen(plan: PlannedImport, { leaveOutRefused, confirmAsked }: CommitChoices): void {
  const asked = plan.problems.filter(({ severity }) => severity === 'ask').length
  const open = (leaveOutRefused ? 0 : plan.refusedRows.length) + (confirmAsked ? 0 : asked)
  if (open > 0) throw new DomainError('import.refused-rows', { count: open })
}

async function assertFresh(tx: Transaction, plan: PlannedImport): Promise<void> {
  const now = (
    await loadLedger(
      tx,
      plan.ready.map(({ keyed }) => keyed),
    )
  ).versions
  const moved = plan.ready.filter(({ keyed }) => now.get(keyed.key) !== plan.seen.get(keyed.key)).length
  if (moved > 0) throw new DomainError('import.stale', { count: moved })
}

function uniqueSources(rows: readonly ReadyRow[]) {
  return [...new Map(rows.map(({ keyed }) => [keyed.source.id, keyed.source])).values()]
}

interface WriteContext {
  readonly tx: Transaction
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly sourceIds: ReadonlyMap<string, string>
}

function sourceIdOf({ sourceIds }: WriteContext, { keyed }: ReadyRow): string {
  return sourceIds.get(keyed.source.id) ?? keyed.source.id
}

async function writeStatistics(context: WriteContext, rows: readonly ReadyRow[]): Promise<void> {
  const ready = rows.filter((one): one is ReadyRow & { row: StatisticFormRow } => one.row.ledger === 'statistic')
  if (ready.length === 0) return
  const keys = ready.map((one) => ({
    indicatorId: one.row.indicator.id,
    placeId: one.row.placeId,
    period: one.row.period,
    sourceId: sourceIdOf(context, one),
  }))
  const existing = new Map(
    (await listByKeys(context.tx, keys)).map((row) => [
      `${row.indicatorId}|${row.placeId}|${row.period}|${row.sourceId}`,
      row,
    ]),
  )
  const drafts = ready.map((one) => {
    const before = existing.get(
      `${one.row.indicator.id}|${one.row.placeId}|${one.row.period}|${sourceIdOf(context, one)}`,
    )
    return {
      ...statisticDraft(context, one),
      id: before?.id ?? randomUUID(),
      kind: before ? ('correct' as const) : ('create' as const),
      expectedVersion: before?.version ?? 0,
    }
  })
  await appendVersions(context.tx, drafts)
}

function statisticDraft(
  context: WriteContext,
  ready: ReadyRow & { row: StatisticFormRow },
): Omit<NewStatisticVersion, 'id' | 'kind'> {
  const { row, sheet } = ready
  const today = todayOf(context.world)
  return {
    indicatorId: row.indicator.id,
    placeId: row.placeId,
    period: row.period,
    ...periodDays(row.period),
    comparator: row.comparator,
    value: toText(row.value),
    valueHigh: row.valueHigh && toText(row.valueHigh),
    unit: row.unit,
    sourceId: sourceIdOf(context, ready),
    locator: row.locator ?? `${sheet}!${row.valueCell}`,
    note: row.note,
    synthetic: false,
    approval: approvalFor(context.actor),
    knownFrom: row.knownFrom ?? row.source.publishedOn ?? today,
    recordedOn: today,
    recordedBy: context.actor.accountId,
    recordedByName: context.actor.displayName,
    why: '',
  }
}

async function writeTargets(context: WriteContext, rows: readonly ReadyRow[]): Promise<void> {
  const ready = rows.filter((one): one is ReadyRow & { row: TargetFormRow } => one.row.ledger === 'target')
  if (ready.length === 0) return
  const keys = ready.map(({ row, keyed }) => ({
    programmeId: keyed.programmeId ?? '',
    indicatorId: row.indicator.id,
    placeId: row.placeId,
    level: row.level,
    deadline: row.deadline,
  }))
  const existing = await listTargetsByKeys(context.tx, keys)
  const planned = ready.map((one) => ({
    one,
    before: existing.find(
      (target) =>
        target.programmeId === one.keyed.programmeId &&
        target.indicatorId === one.row.indicator.id &&
        target.placeId === one.row.placeId &&
        target.level === one.row.level &&
        target.deadline === one.row.deadline,
    ),
    id: randomUUID(),
  }))
  await insertTargets(
    context.tx,
    planned.filter(({ before }) => !before).map(({ one, id }) => targetDraft(context, one, id)),
  )
  await appendRevisions(
    context.tx,
    planned.map(({ one, before, id }) => ({
      ...revisionDraft(context, one),
      targetId: before?.id ?? id,
      expectedRevision: before?.revision.revision ?? 0,
    })),
  )
}

function targetDraft(context: WriteContext, ready: ReadyRow & { row: TargetFormRow }, id: string) {
  const { row, keyed } = ready
  const { level, startsOn, deadline, placeId } = row
  return {
    id,
    programmeId: keyed.programmeId ?? '',
    indicatorId: row.indicator.id,
    placeId,
    parentId: null,
    level,
    startsOn,
    deadline,
    dutyOrganisationId: null,
    synthetic: false,
    sourceId: sourceIdOf(context, ready),
    locator: row.locator,
    state: 'active' as const,
  }
}

function revisionDraft(context: WriteContext, ready: ReadyRow & { row: TargetFormRow }) {
  const { row } = ready
  return {
    comparator: row.comparator,
    value: toText(row.value),
    valueHigh: row.valueHigh && toText(row.valueHigh),
    unit: row.unit,
    baseValue: row.baseValue && toText(row.baseValue),
    knownFrom: row.knownFrom ?? row.source.publishedOn ?? todayOf(context.world),
    recordedBy: context.actor.accountId,
    recordedByName: context.actor.displayName,
    why: row.note ?? '',
    sourceId: sourceIdOf(context, ready),
    locator: row.locator,
  }
}
