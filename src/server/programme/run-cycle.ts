import { randomUUID } from 'node:crypto'
import {
  insertProgrammes,
  insertRoster,
  insertSteps,
  listProgrammes,
  listRoster,
  listSteps,
  moveProgramme,
  type ProgrammeRow,
} from '#db/programme.repository.ts'
import { ensureSources } from '#db/source.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { cityPlace, isWithinRange, loadReference, parentOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { newSource } from '../statistic/new-source.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { confirmationsIn } from './confirmations.ts'
import { presentedProgramme, programmeOfYear } from './programme.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/** The year's cycle: opened as a draft, 发布 published, 分解 split, 确认 confirmed county by county. */

const reportingKinds: readonly string[] = ['county', 'zone']

/**
 * Opens a programme year as a draft, with the city's counties and zones as its roster.
 *
 * @throws DomainError `request.invalid` when the year has a programme
 */
export async function openProgramme(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: { year: number; name: string; theme: string; sourceTitle: string },
) {
  const { result } = await write(deps, actor, async (tx) => {
    if ((await listProgrammes(tx, { year: input.year })).length > 0)
      throw new DomainError('request.invalid', { field: 'year', reason: String(input.year) })
    const reference = await loadReference(tx, todayOf(world))
    const sourceId = await ensureOne(tx, newSource(input.sourceTitle, { kind: 'plan', recordedBy: actor.accountId }))
    const id = `programme-${input.year}`
    await insertProgrammes(tx, [
      {
        id,
        year: input.year,
        name: input.name,
        theme: input.theme,
        synthetic: false,
        sourceId,
        locator: null,
        stage: 'draft',
      },
    ])
    const city = cityPlace(reference)
    const roster = [...reference.places.values()].filter(
      (place) => reportingKinds.includes(place.kind) && parentOf(place, 'reporting') === city.id,
    )
    await insertRoster(
      tx,
      roster.map((place) => ({ programmeId: id, placeId: place.id })),
    )
    return {
      result: await presentedProgramme(tx, world, id),
      audit: { action: 'programme.create', subject: id, detail: { year: input.year } },
    }
  })
  return result
}

async function ensureOne(tx: Transaction, source: ReturnType<typeof newSource>): Promise<string> {
  return (await ensureSources(tx, [source])).get(source.id) ?? source.id
}

/** 发布: a draft goes out to the counties. @throws DomainError `programme.unknown`, `programme.wrong-stage` */
export async function publishProgramme(deps: Deps, world: WorldInfo, actor: PersonActor, year: number) {
  return advance(deps, world, actor, year, { from: 'draft', to: 'published', step: 'publish' })
}

/** 分解: opens the split to the counties. @throws DomainError `programme.unknown`, `programme.wrong-stage` */
export async function openSplitting(deps: Deps, world: WorldInfo, actor: PersonActor, year: number) {
  return advance(deps, world, actor, year, { from: 'published', to: 'splitting', step: 'split' })
}

interface Advance {
  readonly from: 'draft' | 'published'
  readonly to: 'published' | 'splitting'
  readonly step: 'publish' | 'split'
}

async function advance(deps: Deps, world: WorldInfo, actor: PersonActor, year: number, { from, to, step }: Advance) {
  const { result } = await write(deps, actor, async (tx) => {
    const programme = await programmeOfYear(tx, year)
    await moveProgramme(tx, programme.id, { from, to })
    await insertSteps(tx, [stepRow(programme.id, step, null, world, actor, null)])
    return {
      result: await presentedProgramme(tx, world, programme.id),
      audit: { action: `programme.${step}`, subject: programme.id, detail: { year } },
    }
  })
  return result
}

/**
 * 确认: a county accepts its share. When the whole roster has, the programme is confirmed; a county to which shares came later, or whose shares were
 * revised, confirms again.
 *
 * @throws DomainError `programme.unknown`, `programme.wrong-stage`, `access.outside-scope`
 */
export async function confirmShare(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  placeId: string | null,
  { year, note }: { readonly year: number; readonly note?: string | undefined },
) {
  await write(deps, actor, async (tx) => {
    const programme = await programmeOfYear(tx, year)
    const place = await placeOnRoster(tx, world, actor, programme.id, placeId)
    const isOpen = await hasToConfirm(tx, world, programme, place)
    if (programme.stage !== 'splitting' && !(programme.stage === 'confirmed' && isOpen))
      throw new DomainError('programme.wrong-stage', { stage: programme.stage, needed: 'splitting' })
    if (isOpen) await insertSteps(tx, [stepRow(programme.id, 'confirm', place, world, actor, note ?? null)])
    return { result: null, audit: { action: 'programme.confirm', subject: programme.id, detail: { year, place } } }
  })
  return closeWhenComplete(deps, world, year)
}

async function placeOnRoster(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  programmeId: string,
  placeId: string | null,
): Promise<string> {
  const roster = (await listRoster(tx, programmeId)).map((row) => row.placeId)
  const reference = await loadReference(tx, todayOf(world))
  if (placeId === null || !roster.includes(placeId) || !isWithinRange(reference, actor.placeRange, placeId))
    throw new DomainError('access.outside-scope', { place: placeId ?? '' })
  return placeId
}

/** A place that has not confirmed, or to which shares came, or changed, since. */
async function hasToConfirm(
  tx: Transaction,
  world: WorldInfo,
  { id }: ProgrammeRow,
  placeId: string,
): Promise<boolean> {
  const confirmations = confirmationsIn(await listSteps(tx, id), todayOf(world))
  if (confirmations.dayOf(placeId) === null) return true
  const targets = await listTargets(tx, { programmes: [id], places: [placeId] })
  return !targets.every(confirmations.isSeen)
}

async function confirmedPlaces(tx: Transaction, programmeId: string): Promise<Set<string>> {
  const steps = (await listSteps(tx, programmeId)).filter(({ step }) => step === 'confirm')
  return new Set(steps.flatMap(({ placeId }) => (placeId === null ? [] : [placeId])))
}

/** A county may not move the city's programme; when the last one has confirmed, the system does. */
async function closeWhenComplete(deps: Deps, world: WorldInfo, year: number) {
  const { result } = await write(deps, { kind: 'system', cityId: world.cityId }, async (tx) => {
    const programme = await programmeOfYear(tx, year)
    const confirmed = await confirmedPlaces(tx, programme.id)
    const isComplete = (await listRoster(tx, programme.id)).every(({ placeId }) => confirmed.has(placeId))
    if (isComplete && programme.stage === 'splitting')
      await moveProgramme(tx, programme.id, { from: 'splitting', to: 'confirmed' })
    return {
      result: await presentedProgramme(tx, world, programme.id),
      audit: { action: 'programme.close', subject: programme.id, detail: { year, complete: isComplete } },
    }
  })
  return result
}

function stepRow(
  programmeId: string,
  step: 'publish' | 'split' | 'confirm',
  placeId: string | null,
  world: WorldInfo,
  actor: PersonActor,
  note: string | null,
) {
  return {
    id: randomUUID(),
    programmeId,
    step,
    placeId,
    doneOn: todayOf(world),
    byOrganisationId: actor.organisationId,
    byAccountId: actor.accountId,
    note,
  }
}
