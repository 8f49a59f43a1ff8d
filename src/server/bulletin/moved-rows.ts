import { periodText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import type { Moved } from './moved-table.ts'
import { absentWordOf } from './overview-sheet.ts'
import { number } from './pieces.ts'
import {
  amountText,
  inUnit,
  promisedText,
  reportedText,
  type ShownChange,
  type Standing,
  type Statement,
  shownChange,
} from './values.ts'

/** Promises that were given another value, and figures that somebody published. */
export function publishedRows(scene: BulletinScene): Moved[] {
  return scene.targets.flatMap((target) => [...movedPromise(scene, target), ...movedStatement(scene, target)])
}

/** The promise itself was given another value. */
function movedPromise(scene: BulletinScene, { id, indicator, value }: BoardTarget): Moved[] {
  const { say, to, toBefore, before } = scene
  const earlier = before.get(id)?.value
  const [was, is] = [earlier && promisedText(say, earlier), promisedText(say, value)]
  if (!was || is === null || was === is) return []
  const shown = earlier?.value && value.value ? shownChange(earlier.value, value.value) : null
  return [
    {
      name: say('bulletin.moved.promise', { name: nameOf(indicator, say.locale) }),
      unit: value.unit,
      periods: periodText(String(scene.programme.year), say.locale),
      before: number(was, toBefore.target(id)),
      now: number(is, to.target(id)),
      change: shown && number(changeWithUnit(say, shown, value.unit), to.target(id)),
    },
  ]
}

function movedStatement(scene: BulletinScene, target: BoardTarget): Moved[] {
  const { say, to, toBefore, before } = scene
  const earlier = before.get(target.id)?.standing.figure ?? null
  const { figure } = target.standing
  if (figure === null || !hasMoved(earlier, figure)) return []
  const { unit } = target.value
  const keyOf = ({ period }: Statement) => ({ indicator: target.indicator.id, place: target.place.id, period })
  const shown = earlier && shownChange(inUnit(earlier, unit), inUnit(figure, unit))
  const [was, is] = shownStatements(say, { earlier, figure, shown, unit })
  return [
    {
      ...{ unit, name: nameOf(target.indicator, say.locale), periods: periodsText(scene, earlier, figure) },
      before: earlier && number(was, toBefore.statement(keyOf(earlier))),
      now: number(is, to.statement(keyOf(figure))),
      change: shown && number(changeWithUnit(say, shown, unit), to.statement(keyOf(figure))),
    },
  ]
}

interface Stated {
  readonly earlier: Standing['figure']
  readonly figure: Statement
  readonly shown: ShownChange | null
  readonly unit: string
}

/** Bounds keep their signs; plain values are shown at the decimals of their difference. */
function shownStatements(say: Translator, { earlier, figure, shown, unit }: Stated): [string, string] {
  const textOf = (one: Statement, plain: string | undefined) =>
    plain !== undefined && one.comparator === '=' && one.valueHigh === null ? plain : reportedText(say, one, unit)
  return [earlier ? textOf(earlier, shown?.before) : '', textOf(figure, shown?.now)]
}

/** True where another statement, or another version of the same, is the figure now. */
export function hasMoved(earlier: Standing['figure'], now: Statement): boolean {
  if (earlier === null) return true
  return earlier.statisticId !== now.statisticId || earlier.version !== now.version
}

/** `1–9月 → 1–10月`: what is cumulated grows with its period. The year of the bulletin goes without saying. */
function periodsText({ say, programme }: BulletinScene, earlier: Standing['figure'], now: Statement): string {
  const brief = ({ period }: Statement) => {
    const text = periodText(period, say.locale)
    return (
      text.replace(new RegExp(`(?<=^(?:截至)?)${programme.year}年(?!.*\\d年)| ${programme.year}$`, 'u'), '') || text
    )
  }
  return earlier === null || earlier.period === now.period ? brief(now) : `${brief(earlier)} → ${brief(now)}`
}

/** Figures of the ledgers; what four decimals do not show has not moved. */
export function computedRows({ say, to, toBefore, sheet, city }: BulletinScene): Moved[] {
  return sheet.columns.flatMap((column): Moved[] => {
    if (column.kind === 'target') return []
    const [before, { value: now }] = [sheet.figureBefore(column, city.id), sheet.figure(column, city.id)]
    const was = before?.value ?? null
    const shown = was === null || now === null ? null : shownChange(was, now)
    if (now === null || shown?.change === '0') return []
    const { indicator } = column.computed
    const key = { indicator: indicator.id, place: city.id, period: sheet.period }
    return [
      {
        ...{ name: nameOf(indicator, say.locale), unit: indicator.unit, periods: null },
        before: shown && number(shown.before, toBefore.figure(key)),
        absent: absentWordOf(before?.reason ?? null),
        now: number(shown?.now ?? amountText(now), to.figure(key)),
        change: shown && number(changeWithUnit(say, shown, indicator.unit), to.figure(key)),
      },
    ]
  })
}

/** Two shares differ by points, not by per cent. */
function changeWithUnit(say: Translator, { change }: ShownChange, unit: string): string {
  return unit === '%' ? say('bulletin.moved.points', { change }) : change
}
