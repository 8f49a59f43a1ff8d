import { compareExact, exact } from '#domain/quantity/exact.ts'
import { dayText } from '#i18n/date-text.ts'
import { isZero } from '#i18n/decimal-text.ts'
import { nameOf, shortPlaceName } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { lightPiece } from './light-piece.ts'
import { type Block, type Cell, cell, heading, type Line, listed, number, type Row, sentence, words } from './pieces.ts'
import {
  absentText,
  amountText,
  amountWithUnit,
  completionText,
  monthlyText,
  pointsText,
  promisedText,
  reportedText,
} from './values.ts'

const countiesNamed = 4

/** Which promises are in danger, with the gap, who carries it, who answers for it and by when. */
export function dangerBlocks(scene: BulletinScene): Block[] {
  const { say, targets } = scene
  const endangered = targets.filter(isEndangered)
  if (targets.length === 0) return []
  return [
    heading(say, 'bulletin.weekly.danger'),
    targetTable(scene),
    ...judgedNotes(scene),
    ...endangered.map((target, index): Block => ({ kind: 'text', line: dangerLine(scene, target, index + 1) })),
    ...(endangered.length === 0 ? [{ kind: 'text' as const, line: [words(say('bulletin.weekly.danger.none'))] }] : []),
  ]
}

export function isEndangered({ standing }: BoardTarget): boolean {
  return standing.light.light === 'red' || standing.light.light === 'amber'
}

/** Lights of figures that end before the bulletin's day speak of the day on which they end. */
export function judgedNotes({ say, targets, asOf }: Pick<BulletinScene, 'say' | 'targets' | 'asOf'>): Block[] {
  const earlier = targets.filter(({ standing }) => standing.figure !== null && standing.judgedOn < asOf)
  return [...new Set(earlier.map(({ standing }) => standing.judgedOn))].toSorted().map((day) => {
    const names = earlier
      .filter(({ standing }) => standing.judgedOn === day)
      .map(({ indicator }) => [words(nameOf(indicator, say.locale))])
    return {
      kind: 'note',
      line: sentence(say, 'bulletin.weekly.judged', {
        day: words(dayText(day, say.locale)),
        names: listed(say, names),
      }),
    }
  })
}

function targetTable(scene: BulletinScene): Block {
  const { say, targets } = scene
  const titles = ['target', 'unit', 'promised', 'actual', 'completion', 'points', 'missing', 'light'] as const
  return {
    kind: 'table',
    caption: say('bulletin.weekly.danger'),
    columns: [
      { weight: 37, align: 'start' },
      { weight: 10, align: 'centre' },
      { weight: 14, align: 'end' },
      { weight: 14, align: 'end' },
      { weight: 13, align: 'end' },
      { weight: 17, align: 'end' },
      { weight: 13, align: 'end' },
      { weight: 13, align: 'start' },
    ],
    head: [titles.map((title) => cell(words(say(`bulletin.column.${title}`))))],
    body: targets.map((target) => targetRow(scene, target)),
  }
}

function targetRow({ say, to }: BulletinScene, target: BoardTarget): Row {
  const { indicator, value, standing, id, place } = target
  const page = to.target(id)
  const promised = promisedText(say, value)
  const { figure, missing, light } = standing
  const cells: Cell[] = [
    cell(words(nameOf(indicator, say.locale))),
    cell(words(unitText(value.unit, say.locale))),
    cell(promised === null ? words(say('light.reason.no-number')) : number(promised, page)),
    cell(
      figure === null
        ? words(absentText(say, standing), 'faint')
        : number(
            reportedText(say, figure, value.unit),
            to.statement({ indicator: indicator.id, place: place.id, period: figure.period }),
          ),
    ),
    orAbsent(say, standing, completionText(standing), page),
    orAbsent(say, standing, light.behindPoints && pointsText(light.behindPoints), page),
    orAbsent(say, standing, missing && amountText(missing), page),
    cell(lightPiece(say, light)),
  ]
  return { cells, strong: false }
}

function orAbsent(
  say: BulletinScene['say'],
  standing: BoardTarget['standing'],
  text: string | null,
  page: string,
): Cell {
  return cell(text === null ? words(absentText(say, standing), 'faint') : number(text, page))
}

/** `1.升规纳统差 86 家,主要在南安 18、晋江 15;…` */
function dangerLine(scene: BulletinScene, target: BoardTarget, place: number): Line {
  const { say, to } = scene
  const { missing, neededPerMonth } = target.standing
  const page = to.target(target.id)
  const { unit } = target.value
  const amount = (value: string) => number(amountWithUnit(say, value, unit), page)
  const carriers = carriersOf(scene, target)
  return [
    words(say('bulletin.weekly.item', { number: place })),
    words(nameOf(target.indicator, say.locale), 'strong'),
    ...(missing === null ? [] : sentence(say, 'bulletin.weekly.gap', { missing: amount(missing) })),
    ...(carriers.length === 0 ? [] : sentence(say, 'bulletin.weekly.carriers', { places: listed(say, carriers) })),
    ...sentence(say, 'bulletin.weekly.duty', { duty: words(dutyText(scene, target)) }),
    ...sentence(say, 'bulletin.weekly.until', { day: words(dayText(target.deadline, say.locale)) }),
    ...(neededPerMonth === null
      ? []
      : sentence(say, 'bulletin.weekly.needed', { amount: amount(monthlyText(neededPerMonth, unit)) })),
    words(say('bulletin.weekly.end')),
  ]
}

/** The counties with the largest part of the gap, that of the largest first. */
function carriersOf({ say, to }: BulletinScene, target: BoardTarget): Line[] {
  return target.cells
    .filter(({ standing: { missing } }) => missing !== null && !isZero(missing))
    .toSorted((a, b) => compareExact(exact(b.standing.missing ?? '0'), exact(a.standing.missing ?? '0')))
    .slice(0, countiesNamed)
    .map(({ place, target: share, standing }) => [
      words(`${shortPlaceName(place, say.locale)} `),
      number(amountText(standing.missing ?? ''), to.target(share?.id ?? target.id)),
    ])
}

function dutyText({ say }: BulletinScene, { duty }: BoardTarget): string {
  if (duty === null) return say('target.duty.none')
  const contact = [duty.contactRole, duty.contactPhone].filter((part) => part !== null).join(' ')
  const name = nameOf(duty, say.locale)
  return contact === '' ? name : say('bulletin.contact', { name, contact })
}
