import type { z } from 'zod'
import type { bulletinGap } from '#contract/bulletin.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { nameOf } from '#i18n/names.ts'
import { officeOf } from '../place/office-of.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn } from '../place/reference.ts'
import type { BoardTarget } from '../programme/standings.ts'
import { address } from './addresses.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import type { FigureColumn } from './overview-sheet.ts'
import type { Standing } from './values.ts'

export type Gap = z.input<typeof bulletinGap>

/** What the weekly bulletin asks for and nobody reported: figures of the city’s targets, and of the counties that were given a share. */
export function weeklyGaps(scene: BulletinScene): Gap[] {
  if (scene.targets.length === 0) return [noTargets(scene)]
  return scene.targets.flatMap((target) => targetGaps(scene, target))
}

/** A year of which no target is known yet has no bulletin. */
function noTargets({ say, programme, city, reference, week }: BulletinScene): Gap {
  return {
    what: say('bulletin.gaps.targets'),
    place: presentPlace(city),
    owner: officeOf(reference, city.id),
    dueOn: dueOn({ week }),
    to: address(`/programme/${programme.year}`, {}),
  }
}

/** The same of the columns that stand on the overview. A figure that would be divided by nothing is no gap. */
export function overviewGaps(scene: BulletinScene): Gap[] {
  return scene.sheet.columns.flatMap((column) =>
    column.kind === 'target' ? targetGaps(scene, column.target) : figureGaps(scene, column),
  )
}

function targetGaps(scene: BulletinScene, target: BoardTarget): Gap[] {
  const what = nameOf(target.indicator, scene.say.locale)
  const gapAt = (placeId: string, owner: Gap['owner']): Gap => ({
    ...{ what, owner, dueOn: dueOn(scene), place: presentPlace(placeIn(scene.reference, placeId)) },
    to: address('/statistics', { indicator: target.indicator.id, place: placeId }),
  })
  const own = isUnreported(target.standing)
    ? [gapAt(target.place.id, target.duty ?? officeOf(scene.reference, target.place.id))]
    : []
  const below = target.cells
    .filter((cell) => cell.target !== null && isUnreported(cell.standing))
    .map(({ place }) => gapAt(place.id, officeOf(scene.reference, place.id)))
  return [...own, ...below]
}

function isUnreported({ figure, light: { reason } }: Standing): boolean {
  return figure === null && reason !== 'not-started' && reason !== 'not-split'
}

function figureGaps(scene: BulletinScene, column: FigureColumn): Gap[] {
  const { indicator, numerator } = column.computed
  return scene.counties
    .filter(({ id }) => scene.sheet.figure(column, id).reason === 'not-reported')
    .map((place) => ({
      what: nameOf(indicator, scene.say.locale),
      place: presentPlace(place),
      owner: officeOf(scene.reference, place.id),
      dueOn: dueOn(scene),
      to: address(`/ledgers/${numerator.ledger}`, {}),
    }))
}

/** What each owes of each place. */
export function groupByOwner(gaps: readonly Gap[]): Gap[][] {
  const groups = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const key = `${gap.owner?.organisationId} ${gap.place.id}`
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  return [...groups.values()]
}

/** Before the next bulletin: by the end of the week after. */
export function dueOn({ week }: Pick<BulletinScene, 'week'>): string {
  return addDays(week.to, 7)
}
