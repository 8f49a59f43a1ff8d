import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { listOrganisations } from '#contract/organisation.ts'
import type { listPlaces } from '#contract/place.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { initialsOf, presentDuty, presentPlace } from './present.ts'
import { cityPlace, loadReference, parentOf, placeIn } from './reference.ts'

/** The places in pre-order of a hierarchy. */
export async function listTree(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { hierarchy }: ParsedInputOf<typeof listPlaces>,
): Promise<z.input<(typeof listPlaces)['output']>> {
  const reference = await readAs(database, actor, (tx) => loadReference(tx, todayOf(world)))
  const positions = [...reference.positions[hierarchy].values()].toSorted((a, b) => a.pre - b.pre)
  const places = positions.map(({ placeId, depth }) => {
    const place = placeIn(reference, placeId)
    const { code, tileX, tileY, administrativeParentId, reportingParentId } = place
    return {
      ...presentPlace(place),
      code,
      tileX,
      tileY,
      administrativeParentId,
      reportingParentId,
      parentId: parentOf(place, hierarchy),
      depth,
      initials: initialsOf(place.name),
    }
  })
  return { hierarchy, places }
}

/** Who answers for what, with a number to call. An enterprise sees only offices, not other enterprises. */
export async function listDuties(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
): Promise<z.input<(typeof listOrganisations)['output']>> {
  const reference = await readAs(database, actor, (tx) => loadReference(tx, todayOf(world)))
  const rows = [...reference.organisations.values()].filter(
    (row) => row.kind !== 'enterprise' || actor.role !== 'enterprise' || row.id === actor.organisationId,
  )
  return {
    organisations: rows.map((row) => ({
      ...presentDuty(row),
      kind: row.kind,
      place: presentPlace(row.placeId === null ? cityPlace(reference) : placeIn(reference, row.placeId)),
      parentId: row.parentId,
      synthetic: row.synthetic,
    })),
  }
}
