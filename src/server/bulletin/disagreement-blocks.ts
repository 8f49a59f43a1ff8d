import type { StatisticRow } from '#db/statistic.repository.ts'
import { toText } from '#domain/quantity/exact.ts'
import { largestDifference } from '#domain/statistic/statement.ts'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { presentSourceOf } from '../place/present.ts'
import { indicatorIn, placeIn } from '../place/reference.ts'
import { disagreeing } from '../statistic/list-disagreements.ts'
import type { PublishedOtherwise } from '../statistic/published-otherwise.ts'
import { toStatement } from '../statistic/statement.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { type Block, heading, type Line, listed, number, sentence, words } from './pieces.ts'
import { sourceName } from './source-name.ts'
import { amountWithUnit } from './values.ts'

const mostNamed = 6

/** Figures on which two sources do not agree, the latest period first; the rest by their number. */
export function disagreementBlocks(scene: BulletinScene): Block[] {
  const { say, to } = scene
  const groups = disagreementsOf(scene)
  if (groups.length === 0 && scene.otherwise.length === 0) return []
  const rest = groups.length - mostNamed
  return [
    heading(say, 'bulletin.weekly.disagreements'),
    ...groups
      .slice(0, mostNamed)
      .map((group, at): Block => ({ kind: 'text', line: disagreementLine(scene, group, at + 1) })),
    ...(rest > 0
      ? [
          {
            kind: 'text' as const,
            line: sentence(say, 'bulletin.weekly.disagreements.rest', {
              count: number(String(rest), to.disagreements()),
            }),
          },
        ]
      : []),
    ...scene.otherwise.map(
      (one, at): Block => ({
        kind: 'text',
        line: otherwiseLine(scene, one, Math.min(groups.length, mostNamed) + at + 1),
      }),
    ),
  ]
}

export function disagreementsOf({ statistics }: Pick<BulletinScene, 'statistics'>): StatisticRow[][] {
  return disagreeing(statistics).toSorted((a, b) => (b[0]?.periodTo ?? '').localeCompare(a[0]?.periodTo ?? ''))
}

function disagreementLine(scene: BulletinScene, group: readonly StatisticRow[], at: number): Line {
  const { say, to, reference } = scene
  const [first] = group
  if (!first) return []
  const { locale } = say
  const page = to.statement({ indicator: first.indicatorId, place: first.placeId, period: first.period })
  const statements = group.map((row): Line => {
    const source = presentSourceOf(reference, row.sourceId)
    return sentence(say, 'bulletin.weekly.statement', {
      value: number(amountWithUnit(say, row.value, row.unit), page),
      source: words(sourceName(say, source)),
    })
  })
  const difference = toText(largestDifference(group.map(toStatement)))
  return [
    words(say('bulletin.weekly.item', { number: at })),
    ...sentence(say, 'bulletin.weekly.disagreement', {
      name: words(nameOf(indicatorIn(reference, first.indicatorId), locale), 'strong'),
      place: words(placeName(placeIn(reference, first.placeId), locale)),
      period: words(periodText(first.period, locale)),
      statements: listed(say, statements),
      difference: number(amountWithUnit(say, difference, first.unit), page),
    }),
  ]
}

/** `3. 新增投产（泉州市，2026年1–10月）：公布 465 家（专班月报），台账算出 94 家，相差 371 家。` */
function otherwiseLine(
  scene: BulletinScene,
  { published, computed, difference }: PublishedOtherwise,
  at: number,
): Line {
  const { say, to, reference } = scene
  const { indicatorId: indicator, placeId: place, period } = published
  const { unit, ...named } = indicatorIn(reference, indicator)
  const amount = (value: string, page: string) => number(amountWithUnit(say, value, unit), page)
  const figure = to.figure({ indicator, place, period })
  return [
    words(say('bulletin.weekly.item', { number: at })),
    ...sentence(say, 'bulletin.weekly.otherwise', {
      name: words(nameOf(named, say.locale), 'strong'),
      place: words(placeName(placeIn(reference, place), say.locale)),
      period: words(periodText(period, say.locale)),
      published: number(
        amountWithUnit(say, published.value, published.unit),
        to.statement({ indicator, place, period }),
      ),
      source: words(sourceName(say, presentSourceOf(reference, published.sourceId))),
      computed: amount(computed, figure),
      difference: amount(toText(difference.abs()), figure),
    }),
  ]
}
