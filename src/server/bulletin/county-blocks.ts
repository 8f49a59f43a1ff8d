import { compareExact, exact } from '#domain/quantity/exact.ts'
import { magnitudeText } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { PlacedPlace } from '../place/reference.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { lightName } from './light-piece.ts'
import { type Block, cell, heading, number, type Row, sentence, words } from './pieces.ts'

const lights = ['red', 'amber', 'green'] as const

type CountyTarget = BoardTarget['cells'][number] & { readonly indicator: BoardTarget['indicator'] }

/** Where each county stands: how many of its shares are in which light, what it did not report, and where it is furthest behind. */
export function countyBlocks(scene: BulletinScene): Block[] {
  const { say, counties, targets } = scene
  if (counties.length === 0 || targets.length === 0) return []
  return [
    heading(say, 'bulletin.weekly.counties'),
    {
      kind: 'table',
      caption: say('bulletin.weekly.counties'),
      columns: [
        { weight: 30, align: 'start' },
        { weight: 12, align: 'end' },
        ...lights.map(() => ({ weight: 13, align: 'end' as const })),
        { weight: 13, align: 'end' },
        { weight: 13, align: 'end' },
        { weight: 38, align: 'start' },
      ],
      head: [
        [
          cell(words(say('bulletin.column.place'))),
          cell(words(say('bulletin.column.shares'))),
          ...lights.map((light) => cell(lightName(say, light))),
          cell(words(say('quantity.absent.not-reported'))),
          cell(words(say('quantity.absent.not-split'))),
          cell(words(say('bulletin.column.furthest'))),
        ],
      ],
      body: counties.map((county) => countyRow(scene, county)),
    },
  ]
}

function countyRow({ say, to, targets }: BulletinScene, county: PlacedPlace): Row {
  const shares = targets.flatMap(({ cells, indicator }): CountyTarget[] =>
    cells.filter(({ place }) => place.id === county.id).map((share) => ({ ...share, indicator })),
  )
  const given = shares.filter(({ target }) => target !== null)
  const count = (matches: (share: CountyTarget) => boolean, from: readonly CountyTarget[] = given) =>
    cell(number(String(from.filter(matches).length), to.board({ place: county.id })))
  return {
    strong: false,
    cells: [
      cell(words(placeName(county, say.locale))),
      count(() => true),
      ...lights.map((light) => count(({ standing }) => standing.light.light === light)),
      count(({ standing }) => standing.light.reason === 'not-reported'),
      count(({ target }) => target === null, shares),
      cell(...furthestBehind(say, to, given)),
    ],
  }
}

function furthestBehind(say: BulletinScene['say'], to: BulletinScene['to'], given: readonly CountyTarget[]) {
  const behind = given
    .filter(({ standing }) => standing.light.light === 'red' || standing.light.light === 'amber')
    .toSorted((a, b) =>
      compareExact(exact(b.standing.light.behindPoints ?? '0'), exact(a.standing.light.behindPoints ?? '0')),
    )[0]
  const points = behind?.standing.light.behindPoints
  if (!behind?.target || !points) return [words(say('bulletin.county.none'), 'faint')]
  return sentence(say, 'bulletin.county.furthest', {
    name: words(nameOf(behind.indicator, say.locale)),
    points: number(magnitudeText(points, 1), to.target(behind.target.id)),
  })
}
