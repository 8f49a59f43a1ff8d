import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { amendStatistic, approveStatistic, recordStatistic, withdrawStatistic } from '#contract/statistic.ts'
import { ensureSources } from '#db/source.repository.ts'
import { appendVersion, findLatest, listByKeys, type StatisticRow } from '#db/statistic.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { periodFrom, periodTo } from '#domain/calendar/period.ts'
import { type PeriodCode, periodCode, periodOf } from '#domain/calendar/period-code.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import { findUnit, type UnitCode, unitDimension } from '#domain/quantity/unit.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../http/route.ts'
import { indicatorIn, isWithinRange, loadReference, placeIn, type Reference } from '../place/reference.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { newSource } from './new-source.ts'
import { presentStatement, unitOf } from './statement.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/** The days a period covers, for the columns that queries use. */
export function periodDays(period: PeriodCode): { periodFrom: string | null; periodTo: string } {
  const parsed = periodOf(period)
  return { periodFrom: periodFrom(parsed), periodTo: periodTo(parsed) }
}

/** The office of the whole city approves by entering; a county's entry waits until the city has looked at it. */
export function approvalFor(actor: PersonActor): StatisticRow['approval'] {
  return actor.role === 'city-office' ? 'approved' : 'submitted'
}

/**
 * Enters a figure with its source.
 *
 * @throws DomainError `statistic.conflict` when this source's figure is already there: it is amended, not entered twice
 */
export async function recordFigure(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof recordStatistic>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const indicator = indicatorIn(reference, input.indicatorId)
    const place = placeIn(reference, input.placeId)
    assertInScope(reference, actor, place.id)
    const unit = readUnit(input.unit, unitOf(indicator.unit))
    assertNotNegative(input.value, unit)
    const period = periodCode(input.period)
    const source = newSource(input.sourceTitle, {
      address: input.sourceAddress,
      publishedOn: input.publishedOn,
      recordedBy: actor.accountId,
    })
    const sourceId = (await ensureSources(tx, [source])).get(source.id) ?? source.id
    const [existing] = await listByKeys(tx, [{ indicatorId: indicator.id, placeId: place.id, period, sourceId }])
    if (existing && existing.kind !== 'withdraw')
      throw new DomainError('statistic.conflict', { version: 0, current: existing.version })
    const { comparator, value, valueHigh, locator, note, knownFrom } = input
    const row = await appendVersion(
      tx,
      {
        id: existing?.id ?? randomUUID(),
        kind: existing ? 'change' : 'create',
        indicatorId: indicator.id,
        placeId: place.id,
        period,
        ...periodDays(period),
        sourceId,
        comparator,
        value,
        valueHigh,
        unit,
        locator,
        note,
        knownFrom,
        synthetic: false,
        approval: approvalFor(actor),
        recordedOn: todayOf(world),
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        why: '',
      },
      existing?.version ?? 0,
    )
    return {
      result: await presented(tx, world, row),
      audit: {
        action: 'statistic.record',
        subject: row.id,
        detail: { value, unit, period, place: place.id, indicator: indicator.id },
      },
    }
  })
  return result
}

async function presented(tx: Transaction, world: WorldInfo, row: StatisticRow) {
  return presentStatement(row, await loadReference(tx, todayOf(world)))
}

/** @throws DomainError `access.outside-scope` */
export function assertInScope(reference: Reference, actor: PersonActor, placeId: string): void {
  const range = actor.role === 'city-office' ? null : (actor.placeRange ?? { first: 0, last: -1 })
  if (!isWithinRange(reference, range, placeId))
    throw new DomainError('access.outside-scope', { place: placeIn(reference, placeId).name })
}

/** @throws DomainError `quantity.unit-unknown`, `quantity.dimension-mismatch` */
export function readUnit(text: string, expected: UnitCode): UnitCode {
  const unit = findUnit(text)
  if (unit === null) throw new DomainError('quantity.unit-unknown', { text })
  if (unitDimension(unit) !== unitDimension(expected))
    throw new DomainError('quantity.dimension-mismatch', { from: unit, to: expected })
  return unit
}

const signedDimensions: readonly string[] = ['ratio', 'points', 'multiple']

function assertNotNegative(value: string, unit: UnitCode): void {
  if (exact(value).lt(exact(0)) && !signedDimensions.includes(unitDimension(unit)))
    throw new DomainError('statistic.negative', { value })
}

/**
 * Adds a version: a mistake mended, or a world that changed.
 *
 * @throws DomainError `statistic.conflict` when someone else saved first: `current` is the version to look at
 */
export async function amendFigure(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof amendStatistic>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, input.id)
    const unit = readUnit(input.unit, unitOf(latest.unit))
    assertNotNegative(input.value, unit)
    const { kind, comparator, value, valueHigh, locator, note, knownFrom, why } = input
    const row = await appendVersion(
      tx,
      {
        ...latest,
        kind,
        comparator,
        value,
        valueHigh,
        unit,
        locator,
        note,
        knownFrom,
        why,
        synthetic: false,
        approval: approvalFor(actor),
        recordedOn: todayOf(world),
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
      },
      input.expectedVersion,
    )
    return {
      result: await presented(tx, world, row),
      audit: {
        action: `statistic.${kind}`,
        subject: row.id,
        detail: { from: latest.value, to: value, unit, version: row.version, why },
      },
    }
  })
  return result
}

/** @throws DomainError `statistic.unknown`, `statistic.withdrawn`, `access.outside-scope` */
async function latestInScope(tx: Transaction, world: WorldInfo, actor: PersonActor, id: string): Promise<StatisticRow> {
  const latest = await findLatest(tx, id)
  if (!latest) throw new DomainError('statistic.unknown', { id })
  assertInScope(await loadReference(tx, todayOf(world)), actor, latest.placeId)
  if (latest.kind === 'withdraw') throw new DomainError('statistic.withdrawn', { id })
  return latest
}

/** Takes a figure out of use as a version of its own. */
export async function withdrawFigure(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion, why }: ParsedInputOf<typeof withdrawStatistic>,
) {
  await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, id)
    const today = todayOf(world)
    await appendVersion(
      tx,
      {
        ...latest,
        kind: 'withdraw',
        knownFrom: today,
        recordedOn: today,
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        approval: approvalFor(actor),
        why,
      },
      expectedVersion,
    )
    return {
      result: null,
      audit: { action: 'statistic.withdraw', subject: id, detail: { version: expectedVersion + 1, why } },
    }
  })
  return { ok: true as const }
}

/** The city office approves a figure that a county or an operator entered. */
export async function approveFigure(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion }: ParsedInputOf<typeof approveStatistic>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, id)
    const row = await appendVersion(
      tx,
      {
        ...latest,
        kind: 'approve',
        approval: 'approved',
        recordedOn: todayOf(world),
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        why: '',
      },
      expectedVersion,
    )
    return {
      result: await presented(tx, world, row),
      audit: { action: 'statistic.approve', subject: id, detail: { version: row.version } },
    }
  })
  return result
}
