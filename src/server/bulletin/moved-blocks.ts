import type { StatisticRow } from '#db/statistic.repository.ts'
import { dayText } from '#i18n/date-text.ts'
import { shortPlaceName } from '#i18n/names.ts'
import type { BoardTarget } from '../programme/standings.ts'
import { isLate } from '../statistic/statement.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { computedRows, hasMoved, publishedRows } from './moved-rows.ts'
import { movedTable } from './moved-table.ts'
import { type Block, heading, type Line, listed, number, sentence, words } from './pieces.ts'

/** What moved in the week: what came in, and figures that are others than those known before it. */
export function movedBlocks(scene: BulletinScene): Block[] {
  const { say, to, dayBefore } = scene
  const news = newsOf(scene)
  const since = to.changes(scene.week.from)
  const counts = sentence(say, 'bulletin.weekly.moved.text', {
    recorded: number(String(news.recorded), since),
    late: number(String(news.late), since),
    corrected: number(String(news.corrected), since),
  })
  const tables = [
    ...movedTable(scene, 'published', publishedRows(scene)),
    ...movedTable(scene, 'computed', computedRows(scene)),
  ]
  const counties = movedCounties(scene)
  return [
    heading(say, 'bulletin.weekly.moved'),
    { kind: 'text', line: counts },
    ...(tables.length === 0
      ? [
          {
            kind: 'text' as const,
            line: [words(say('bulletin.weekly.moved.none', { day: dayText(dayBefore, say.locale) }))],
          },
        ]
      : tables),
    ...(counties.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            line: sentence(say, 'bulletin.weekly.moved.counties', { places: listed(say, counties) }),
          },
        ]),
  ]
}

/** Entered in the week, as the world's days go. */
function newsOf({ statistics, week, asOf }: BulletinScene) {
  const entered = statistics.filter(
    ({ recordedOn }) => recordedOn >= week.from && recordedOn <= week.to && recordedOn <= asOf,
  )
  const count = (matches: (row: StatisticRow) => boolean) => entered.filter(matches).length
  return {
    recorded: count(({ kind }) => kind === 'create' || kind === 'change'),
    late: count(isLate),
    corrected: count(({ kind }) => kind === 'correct'),
  }
}

/** How many of its figures moved, by county; those with none are left out. */
function movedCounties(scene: BulletinScene): Line[] {
  const { say, to } = scene
  return scene.counties.flatMap((county) => {
    const moved = scene.targets.filter((target) => {
      const now = cellAt(target, county.id)?.standing.figure ?? null
      const before = scene.before.get(target.id)
      return now !== null && hasMoved((before && cellAt(before, county.id)?.standing.figure) ?? null, now)
    })
    if (moved.length === 0) return []
    return [
      [words(`${shortPlaceName(county, say.locale)} `), number(String(moved.length), to.board({ place: county.id }))],
    ]
  })
}

function cellAt({ cells }: BoardTarget, placeId: string): BoardTarget['cells'][number] | undefined {
  return cells.find(({ place }) => place.id === placeId)
}
