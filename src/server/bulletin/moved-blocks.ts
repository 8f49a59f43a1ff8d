import type { StatisticRow } from '#db/statistic.repository.ts'
import { dayText } from '#i18n/date-text.ts'
import { nameOf, shortPlaceName } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import type { BoardTarget } from '../programme/standings.ts'
import { isLate } from '../statistic/statement.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import {
  type Block,
  cell,
  heading,
  type Line,
  listed,
  number,
  type Piece,
  type Row,
  sentence,
  words,
} from './pieces.ts'
import { amountText, changeText, inUnit, promisedText, reportedText, type Standing, type Statement } from './values.ts'

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
  const rows = [...scene.targets.flatMap((target) => movedTarget(scene, target)), ...movedFigures(scene)]
  const counties = movedCounties(scene)
  return [
    heading(say, 'bulletin.weekly.moved'),
    { kind: 'text', line: counts },
    ...(rows.length === 0
      ? [
          {
            kind: 'text' as const,
            line: [words(say('bulletin.weekly.moved.none', { day: dayText(dayBefore, say.locale) }))],
          },
        ]
      : [movedTable(scene, rows)]),
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

function movedTable({ say, dayBefore, asOf }: BulletinScene, body: readonly Row[]): Block {
  return {
    kind: 'table',
    caption: say('bulletin.weekly.moved'),
    columns: [
      { weight: 40, align: 'start' },
      { weight: 14, align: 'centre' },
      { weight: 22, align: 'end' },
      { weight: 22, align: 'end' },
      { weight: 18, align: 'end' },
    ],
    head: [
      [
        cell(words(say('bulletin.column.target'))),
        cell(words(say('bulletin.column.unit'))),
        cell(words(say('bulletin.column.known', { day: dayBefore.slice(5) }))),
        cell(words(say('bulletin.column.known', { day: asOf.slice(5) }))),
        cell(words(say('bulletin.column.change'))),
      ],
    ],
    body: [...body],
  }
}

function movedTarget(scene: BulletinScene, target: BoardTarget): Row[] {
  return [...movedPromise(scene, target), ...movedStatement(scene, target)]
}

/** The promise itself was given another value. */
function movedPromise({ say, to, toBefore, before }: BulletinScene, { id, indicator, value }: BoardTarget): Row[] {
  const earlier = before.get(id)?.value
  const [was, is] = [earlier && promisedText(say, earlier), promisedText(say, value)]
  if (!was || is === null || was === is) return []
  const name = say('bulletin.moved.promise', { name: nameOf(indicator, say.locale) })
  const change = earlier?.value && value.value ? changeText(earlier.value, value.value) : null
  return [
    movedRow(say, name, value.unit, {
      before: number(was, toBefore.target(id)),
      now: number(is, to.target(id)),
      change: change === null ? null : number(change, to.target(id)),
    }),
  ]
}

function movedStatement({ say, to, toBefore, before }: BulletinScene, target: BoardTarget): Row[] {
  const earlier = before.get(target.id)?.standing.figure ?? null
  const { figure } = target.standing
  if (figure === null || !hasMoved(earlier, figure)) return []
  const { unit } = target.value
  const keyOf = ({ period }: Statement) => ({ indicator: target.indicator.id, place: target.place.id, period })
  return [
    movedRow(say, nameOf(target.indicator, say.locale), unit, {
      before: earlier && number(reportedText(say, earlier, unit), toBefore.statement(keyOf(earlier))),
      now: number(reportedText(say, figure, unit), to.statement(keyOf(figure))),
      change: earlier && number(changeText(inUnit(earlier, unit), inUnit(figure, unit)), to.statement(keyOf(figure))),
    }),
  ]
}

function hasMoved(earlier: Standing['figure'], now: Statement): boolean {
  if (earlier === null) return true
  return earlier.statisticId !== now.statisticId || earlier.version !== now.version
}

function movedFigures({ say, to, toBefore, sheet, city }: BulletinScene): Row[] {
  return sheet.columns.flatMap((column) => {
    if (column.kind === 'target') return []
    const [before, { value: now }] = [sheet.figureBefore(column, city.id), sheet.figure(column, city.id)]
    const was = before?.value ?? null
    if (now === null || (was !== null && amountText(was) === amountText(now))) return []
    const { indicator } = column.computed
    const key = { indicator: indicator.id, place: city.id, period: sheet.period }
    return [
      movedRow(say, nameOf(indicator, say.locale), indicator.unit, {
        before: was === null ? null : number(amountText(was), toBefore.figure(key)),
        absent: before?.reason === 'no-base' ? 'not-applicable' : 'not-reported',
        now: number(amountText(now), to.figure(key)),
        change: was === null ? null : number(changeText(was, now), to.figure(key)),
      }),
    ]
  })
}

interface Moved {
  readonly before: Piece | null
  /** Why there was none before. */
  readonly absent?: 'not-reported' | 'not-applicable'
  readonly now: Piece
  readonly change: Piece | null
}

function movedRow(
  say: BulletinScene['say'],
  name: string,
  unit: string,
  { before, absent = 'not-reported', now, change }: Moved,
): Row {
  return {
    strong: false,
    cells: [
      cell(words(name)),
      cell(words(unitText(unit, say.locale))),
      cell(before ?? words(say(`quantity.absent.${absent}`), 'faint')),
      cell(now),
      cell(change ?? words(say('bulletin.moved.new'), 'faint')),
    ],
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
