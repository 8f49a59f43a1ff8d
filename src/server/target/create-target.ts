import { randomUUID } from 'node:crypto'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { createTarget as operation } from '#contract/target.ts'
import { getOrganisation } from '#db/organisation.repository.ts'
import {
  appendRevision,
  insertTargets,
  listTargetsByKeys,
  type NewRevision,
  type TargetKey,
} from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { exact } from '#domain/quantity/exact.ts'
import type { UnitCode } from '#domain/quantity/unit.ts'
import { assertPositive, assertWindow } from '#domain/target/target.ts'
import type { App } from '../app.ts'
import { indicatorIn, loadReference, placeIn, type Reference } from '../place/reference.ts'
import { programmeOfYear } from '../programme/programme.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { assertBelievable, assertRange, readUnit } from '../statistic/entry-rules.ts'
import { findOrNewSource, keepNewSources } from '../statistic/find-source.ts'
import { unitOf } from '../statistic/statement.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a target to a programme year.
 *
 * @throws DomainError `target.not-positive`, `calendar.order-reversed`, `quantity.unit-unknown`, `quantity.dimension-mismatch`;
 *   `target.conflict` when this source's target is already there: it is revised, not added twice
 */
export async function createTarget(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const named = { title: input.sourceTitle, outlet: null, publishedOn: null, address: null }
    const source = findOrNewSource(named, reference.sources, { kind: 'entry', recordedBy: actor.accountId })
    const sourceId = (await keepNewSources(tx, [source])).get(source.id) ?? source.id
    const { id, unit } = await writeTarget(tx, reference, { world, actor, sourceId }, input)
    const { indicatorId, placeId, value } = input
    return {
      result: { id },
      audit: { action: 'target.create', subject: id, detail: { indicator: indicatorId, place: placeId, value, unit } },
    }
  })
  return result
}

/** Who writes a target, and what says it. */
export interface TargetOrigin {
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly sourceId: string
}

/**
 * Writes a target with its first revision.
 *
 * @throws DomainError as `createTarget`
 */
export async function writeTarget(
  tx: Transaction,
  reference: Reference,
  origin: TargetOrigin,
  input: Omit<ParsedInputOf<typeof operation>, 'sourceTitle'>,
): Promise<{ readonly id: string; readonly unit: UnitCode }> {
  const programme = await programmeOfYear(tx, input.year)
  const indicator = indicatorIn(reference, input.indicatorId)
  const unit = readUnit(input.unit, unitOf(indicator.unit))
  assertPromise(input)
  if (input.dutyOrganisationId !== null) await getOrganisation(tx, input.dutyOrganisationId)
  const { sourceId } = origin
  await assertNew(tx, { ...input, programmeId: programme.id, sourceId })
  const id = randomUUID()
  const { level, startsOn, deadline, dutyOrganisationId, locator } = input
  await insertTargets(tx, [
    {
      ...{ id, level, startsOn, deadline, dutyOrganisationId, sourceId, locator },
      programmeId: programme.id,
      indicatorId: indicator.id,
      placeId: placeIn(reference, input.placeId).id,
      parentId: null,
      synthetic: false,
      state: 'active',
    },
  ])
  await appendRevision(tx, firstRevision(id, unit, origin, input), 0)
  return { id, unit }
}

function assertPromise(
  input: Pick<ParsedInputOf<typeof operation>, 'value' | 'valueHigh' | 'startsOn' | 'deadline'>,
): void {
  assertPositive(exact(input.value))
  assertRange(input.value, input.valueHigh)
  assertWindow({ startsOn: calendarDate(input.startsOn), deadline: calendarDate(input.deadline) })
  assertBelievable(input.deadline, calendarDate(input.deadline))
}

function firstRevision(
  targetId: string,
  unit: UnitCode,
  { world, actor, sourceId }: TargetOrigin,
  {
    comparator,
    value,
    valueHigh,
    baseValue,
    locator,
  }: Pick<ParsedInputOf<typeof operation>, 'comparator' | 'value' | 'valueHigh' | 'baseValue' | 'locator'>,
): NewRevision {
  return {
    ...{ targetId, comparator, value, valueHigh, unit, baseValue, sourceId, locator },
    knownFrom: todayOf(world),
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
    why: '',
  }
}

async function assertNew(
  tx: Transaction,
  key: TargetKey & { readonly startsOn: string; readonly sourceId: string },
): Promise<void> {
  const there = (await listTargetsByKeys(tx, [key])).find(
    ({ startsOn, sourceId }) => startsOn === key.startsOn && sourceId === key.sourceId,
  )
  if (there) throw new DomainError('target.conflict', { version: 0, current: there.revision.revision })
}
