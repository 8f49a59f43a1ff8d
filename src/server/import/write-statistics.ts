import { randomUUID } from 'node:crypto'
import { appendVersions, listByKeys, type StatisticRow } from '#db/statistic.repository.ts'
import type { StatisticFormRow } from '#domain/figure-form/form-row.ts'
import { toText } from '#domain/quantity/exact.ts'
import { approvalFor } from '../statistic/entry-rules.ts'
import { periodDays } from '../statistic/period-days.ts'
import { todayOf } from '../world/today.ts'
import type { ReadyRow } from './planned-import.ts'
import { assertSeen, knownFromOf, sourceIdOf, type WriteContext } from './write-context.ts'

type ReadyStatistic = ReadyRow & { readonly row: StatisticFormRow }

/** Writes the rows that are statistics: a new one as its first version, a changed one as a correction. */
export async function writeStatistics(context: WriteContext, rows: readonly ReadyRow[]): Promise<void> {
  const ready = rows.filter((one): one is ReadyStatistic => one.row.ledger === 'statistic')
  if (ready.length === 0) return
  const keys = ready.map((one) => keyOf(context, one))
  const existing = new Map((await listByKeys(context.tx, keys)).map((row) => [keyText(row), row]))
  await appendVersions(
    context.tx,
    ready.map((one) => draftOf(context, one, existing.get(keyText(keyOf(context, one))) ?? null)),
  )
}

type Key = Pick<StatisticRow, 'indicatorId' | 'placeId' | 'period' | 'sourceId'>

function keyOf(context: WriteContext, one: ReadyStatistic): Key {
  const { indicator, placeId, period } = one.row
  return { indicatorId: indicator.id, placeId, period, sourceId: sourceIdOf(context, one) }
}

function keyText({ indicatorId, placeId, period, sourceId }: Key): string {
  return `${indicatorId}|${placeId}|${period}|${sourceId}`
}

/** What a form says nothing of stays as it was: the plan showed no difference there (`form-plan.ts`). */
function draftOf(context: WriteContext, one: ReadyStatistic, before: StatisticRow | null) {
  assertSeen(context, one, before?.version)
  const { row, sheet } = one
  const { world, actor } = context
  return {
    ...keyOf(context, one),
    ...periodDays(row.period),
    id: before?.id ?? randomUUID(),
    kind: before ? ('correct' as const) : ('create' as const),
    expectedVersion: before?.version ?? 0,
    comparator: row.comparator,
    value: toText(row.value),
    valueHigh: row.valueHigh && toText(row.valueHigh),
    unit: row.unit,
    locator: row.locator ?? before?.locator ?? `${sheet}!${row.valueCell}`,
    note: row.note ?? before?.note ?? null,
    synthetic: one.keyed.synthetic,
    approval: approvalFor(actor),
    knownFrom: knownFromOf(context, row, before?.knownFrom ?? null),
    recordedOn: todayOf(world),
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
    why: '',
  }
}
