import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { recordStatistic as operation } from '#contract/statistic.ts'
import { appendVersion, listByKeys } from '#db/statistic.repository.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { indicatorIn, loadReference, placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import {
  approvalFor,
  assertInScope,
  assertKnownInOrder,
  assertNotNegative,
  assertRange,
  readUnit,
} from './entry-rules.ts'
import { findOrNewSource, keepNewSources } from './find-source.ts'
import { presentVersion } from './next-version.ts'
import { periodDays, writtenPeriod } from './period-days.ts'
import { unitOf } from './statement.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Enters a figure with its source.
 *
 * @throws DomainError `statistic.conflict` when this source's figure is already there: it is amended, not entered twice
 */
export async function recordStatistic(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const indicator = indicatorIn(reference, input.indicatorId)
    const place = placeIn(reference, input.placeId)
    assertInScope(reference, actor, place.id)
    const unit = readUnit(input.unit, unitOf(indicator.unit))
    assertNotNegative(input.value, unit)
    assertRange(input.value, input.valueHigh)
    const period = writtenPeriod(input.period)
    const named = {
      title: input.sourceTitle,
      outlet: null,
      publishedOn: input.publishedOn === null ? null : calendarDate(input.publishedOn),
      address: input.sourceAddress,
    }
    const source = findOrNewSource(named, reference.sources, { kind: 'entry', recordedBy: actor.accountId })
    const sourceId = (await keepNewSources(tx, [source])).get(source.id) ?? source.id
    const [existing] = await listByKeys(tx, [{ indicatorId: indicator.id, placeId: place.id, period, sourceId }])
    if (existing && existing.kind !== 'withdraw')
      throw new DomainError('statistic.conflict', { version: 0, current: existing.version })
    const { comparator, value, valueHigh, locator, note, knownFrom } = input
    assertKnownInOrder(knownFrom, existing?.knownFrom ?? null, todayOf(world))
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
      result: await presentVersion(tx, world, row),
      audit: {
        action: 'statistic.record',
        subject: row.id,
        detail: { value, unit, period, place: place.id, indicator: indicator.id },
      },
    }
  })
  return result
}
