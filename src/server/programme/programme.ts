import type { z } from 'zod'
import type { getProgramme } from '#contract/programme.ts'
import {
  findProgramme,
  listProgrammes,
  listRoster,
  listSteps,
  listTasks,
  type ProgrammeRow,
} from '#db/programme.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { presentDutyOf, presentPlace } from '../place/present.ts'
import { loadReference, placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { confirmationsIn } from './confirmations.ts'
import { presentProgramme } from './present-programme.ts'

/** @throws DomainError `programme.unknown` */
export async function programmeOfYear(tx: Transaction, year: number): Promise<ProgrammeRow> {
  const [programme] = await listProgrammes(tx, { year })
  if (!programme) throw new DomainError('programme.unknown', { programme: String(year) })
  return programme
}

/** A programme year with its steps, tasks and roster. */
export async function getProgrammeYear(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { year }: { readonly year: number },
): Promise<z.input<(typeof getProgramme)['output']>> {
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, todayOf(world))
    const programme = await programmeOfYear(tx, year)
    const steps = await listSteps(tx, programme.id)
    const today = todayOf(world)
    const confirmations = confirmationsIn(steps, today)
    const targets = await listTargets(tx, { programmes: [programme.id] })
    return {
      programme: presentProgramme(programme, reference),
      steps: steps.map((step) => ({
        step: step.step,
        place: step.placeId === null ? null : presentPlace(placeIn(reference, step.placeId)),
        doneOn: step.doneOn,
        organisation:
          step.byOrganisationId === null ? null : (reference.organisations.get(step.byOrganisationId)?.name ?? null),
        note: step.note,
        synthetic: programme.synthetic,
      })),
      tasks: (await listTasks(tx, programme.id)).map((task) => ({
        id: task.id,
        title: task.title,
        duty: presentDutyOf(reference, task.dutyOrganisationId),
        deadline: task.deadline,
      })),
      roster: (await listRoster(tx, programme.id)).map(({ placeId }) => ({
        place: presentPlace(placeIn(reference, placeId)),
        confirmedOn: confirmations.dayOf(placeId),
        unseen: targets.filter((target) => target.placeId === placeId && !confirmations.isSeen(target)).length,
      })),
    }
  })
}

/** The programme as it stands after a write. */
export async function presentedProgramme(tx: Transaction, world: WorldInfo, id: string) {
  const programme = await findProgramme(tx, id)
  if (!programme) throw new DomainError('programme.unknown', { programme: id })
  return presentProgramme(programme, await loadReference(tx, todayOf(world)))
}
