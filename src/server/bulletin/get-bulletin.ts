import type { z } from 'zod'
import type { getBulletin as operation } from '#contract/bulletin.ts'
import { readAs } from '#db/transact.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { App } from '../app.ts'
import { officeOf } from '../place/office-of.ts'
import { presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type AskedBulletin, daysAsked, seeingApproved } from './bulletin-question.ts'
import { type BulletinScene, loadScene } from './bulletin-scene.ts'
import { type Gap, overviewGaps, weeklyGaps } from './gaps.ts'
import { overviewBlocks } from './overview-blocks.ts'
import { weekText } from './week-text.ts'
import { type Laid, weeklyBlocks } from './weekly-blocks.ts'
import { yearPace } from './year-pace.ts'

export type Bulletin = z.input<(typeof operation)['output']>

/**
 * The weekly bulletin or the overview as known on a day, from approved figures: the same for everybody who reads the programme, but for
 * amounts of few firms, which are withheld from those who may not read the rows. While
 * something is missing and gaps are refused, it has no blocks and says what is missing and who owes it.
 *
 * @throws DomainError `programme.unknown`, `indicator.unknown`, `indicator.published-only`, `calendar.*`
 */
export function getBulletin(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  asked: AskedBulletin,
): Promise<Bulletin> {
  const today = todayOf(world)
  const days = daysAsked(asked, today)
  return readAs(database, seeingApproved(actor), async (tx) => {
    const scene = await loadScene(tx, world, asked, days, actor)
    const gaps = asked.kind === 'weekly' ? weeklyGaps(scene) : overviewGaps(scene)
    const isRefused = gaps.length > 0 && asked.gaps === 'refuse'
    return {
      ...frameOf(scene, asked),
      ...{ today, gaps, isComplete: gaps.length === 0, synthetic: world.synthetic },
      mark: world.synthetic ? scene.say('bulletin.mark.synthetic') : null,
      ...(isRefused ? { blocks: [], cardBlocks: 0 } : layOut(scene, asked.kind, gaps)),
    }
  })
}

function layOut(scene: BulletinScene, kind: AskedBulletin['kind'], gaps: readonly Gap[]): Laid {
  return kind === 'weekly' ? weeklyBlocks(scene, gaps) : overviewBlocks(scene, gaps)
}

/** What stands around the blocks. */
function frameOf(scene: BulletinScene, { kind }: AskedBulletin) {
  const { say, programme, city, week, asOf, dataVersion, sheet } = scene
  const { locale } = say
  const title = say(`bulletin.title.${kind}`, { programme: programme.name })
  const office = officeOf(scene.reference, city.id)
  const issued = say('bulletin.issued', {
    office: office === null ? placeName(city, locale) : nameOf(office, locale),
    day: dayText(asOf, locale),
  })
  return {
    ...{ kind, title, week, asOf, dataVersion },
    page: kind === 'weekly' ? ('a4-portrait' as const) : ('a3-landscape' as const),
    year: programme.year,
    place: presentPlace(city),
    pace: yearPace(scene),
    subtitles: [weekText(say, scene), issued],
    stamp: say('bulletin.stamp', { day: asOf, version: dataVersion }),
    fileName: say(`bulletin.file.${kind}`, {
      place: placeName(city, locale),
      year: week.year,
      number: week.number,
      day: asOf,
    }),
    indicators: sheet.columns.map((column) =>
      column.kind === 'target' ? column.target.indicator.id : column.computed.indicator.id,
    ),
  }
}
