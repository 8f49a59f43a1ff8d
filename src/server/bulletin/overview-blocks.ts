import { percentText } from '#i18n/decimal-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { unitText } from '#i18n/unit-text.ts'
import type { PlacedPlace } from '../place/reference.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { weighColumns } from './column-weights.ts'
import { judgedNotes } from './danger-blocks.ts'
import { footBlocks, sourcesOf } from './foot-blocks.ts'
import type { Gap } from './gaps.ts'
import { lightName, lightPiece } from './light-piece.ts'
import { absentWordOf, type FigureColumn, type SheetColumn } from './overview-sheet.ts'
import { type Block, type Cell, cell, number, type Row, words } from './pieces.ts'
import {
  absentText,
  amountText,
  completionText,
  decimalsOf,
  inUnit,
  promisedText,
  reportedText,
  type Standing,
} from './values.ts'
import type { Laid } from './weekly-blocks.ts'

const parts = ['promised', 'actual', 'completion', 'light'] as const

/** The overview of the counties: a row each under the city's total and the pace; targets with light, and figures of the ledgers. */
export function overviewBlocks(scene: BulletinScene, gaps: readonly Gap[]): Laid {
  const { sheet, city, counties } = scene
  const targets = sheet.columns.flatMap((column) => (column.kind === 'target' ? [column.target] : []))
  const body = [
    placeRow(scene, city, true),
    ...(targets.length === 0 ? [] : [paceRow(scene)]),
    ...counties.map((county) => placeRow(scene, county, false)),
  ]
  const table: Block = {
    kind: 'table',
    caption: scene.say('bulletin.kind.overview'),
    columns: weighColumns(['start', ...sheet.columns.flatMap(alignsOf)], body),
    head: headRows(scene, targets.length > 0),
    body,
  }
  const judged = judgedNotes({ ...scene, targets })
  const foot = footBlocks(scene, gaps, sourcesOf({ say: scene.say, targets }))
  return { blocks: [table, ...judged, ...foot], cardBlocks: 1 }
}

function alignsOf({ kind }: SheetColumn): ('start' | 'end')[] {
  return kind === 'figure' ? ['end'] : ['end', 'end', 'end', 'start']
}

/** Two rows where a target has its four columns, one otherwise. */
function headRows(scene: BulletinScene, hasTargets: boolean): Cell[][] {
  const { say, sheet } = scene
  const down = hasTargets ? 2 : 1
  const names = [
    { ...cell(words(say('bulletin.column.place'))), down },
    ...sheet.columns.map((column) => headOf(scene, column, down)),
  ]
  return hasTargets ? [names, partTitles(scene)] : [names]
}

function headOf({ say }: BulletinScene, column: SheetColumn, down: number): Cell {
  const indicator = column.kind === 'target' ? column.target.indicator : column.computed.indicator
  const unit = column.kind === 'target' ? column.target.value.unit : column.computed.indicator.unit
  const title = say('bulletin.column.with-unit', {
    name: nameOf(indicator, say.locale),
    unit: unitText(unit, say.locale),
  })
  const named = cell(words(unitText(unit, say.locale) === '' ? nameOf(indicator, say.locale) : title))
  return column.kind === 'target' ? { ...named, across: parts.length } : { ...named, down }
}

function partTitles({ say, sheet }: BulletinScene): Cell[] {
  return sheet.columns.flatMap(({ kind }) =>
    kind === 'target' ? parts.map((part) => cell(words(say(`bulletin.column.${part}`)))) : [],
  )
}

function placeRow(scene: BulletinScene, place: PlacedPlace, isCity: boolean): Row {
  const { say, sheet } = scene
  return {
    strong: isCity,
    cells: [
      cell(words(isCity ? say('bulletin.overview.city') : placeName(place, say.locale))),
      ...sheet.columns.flatMap((column) =>
        column.kind === 'target'
          ? targetCells(scene, column.target, place, isCity)
          : [figureCell(scene, column, place)],
      ),
    ],
  }
}

/** A light by its own name; where there is none, what the figure lacks. */
function sheetLight(say: BulletinScene['say'], { light }: Standing) {
  return light.light === 'none' ? lightPiece(say, light) : lightName(say, light.light)
}

interface Share {
  readonly id: string
  readonly value: BoardTarget['value']
  readonly standing: Standing
}

/** Target, value, completion and light; a place that was given no share shows its value beside the word for that. */
function targetCells(scene: BulletinScene, target: BoardTarget, place: PlacedPlace, isCity: boolean): Cell[] {
  const { say, to } = scene
  const below = target.cells.find((one) => one.place.id === place.id)
  const share: Share | null = isCity
    ? target
    : below?.target
      ? { ...below.target, value: below.target, standing: below.standing }
      : null
  const standing = share?.standing ?? below?.standing
  const actual = standing === undefined ? absentCell(say, 'not-applicable') : actualCell(scene, target, place, standing)
  if (share === null) {
    const word = standing === undefined ? 'not-applicable' : 'not-split'
    return [absentCell(say, word), actual, absentCell(say, word), absentCell(say, word)]
  }
  const promised = promisedText(say, share.value)
  const completion = completionText(share.standing)
  const page = to.target(share.id)
  return [
    promised === null ? cell(words(say('light.reason.no-number'), 'faint')) : cell(number(promised, page)),
    actual,
    completion === null ? cell(words(absentText(say, share.standing), 'faint')) : cell(number(completion, page)),
    cell(sheetLight(say, share.standing)),
  ]
}

function actualCell({ say, to }: BulletinScene, target: BoardTarget, place: PlacedPlace, { figure }: Standing): Cell {
  const { indicator, value } = target
  if (figure === null) return absentCell(say, 'not-reported')
  const page = to.statement({ indicator: indicator.id, place: place.id, period: figure.period })
  return cell(number(reportedText(say, figure, value.unit, targetDecimals(target)), page))
}

/** Equal decimals down the column. */
function targetDecimals({ standing, cells, value: { unit } }: BoardTarget): number {
  const figures = [standing, ...cells.map((one) => one.standing)].map(({ figure }) => figure)
  return decimalsOf(figures.map((figure) => figure && inUnit(figure, unit)))
}

function figureCell(scene: BulletinScene, column: FigureColumn, place: PlacedPlace): Cell {
  const { say, to, sheet } = scene
  const { value, reason } = sheet.figure(column, place.id)
  if (value === null) return absentCell(say, absentWordOf(reason))
  const page = to.figure({ indicator: column.computed.indicator.id, place: place.id, period: sheet.period })
  return cell(number(amountText(value, figureDecimals(scene, column)), page))
}

function figureDecimals({ sheet, city, counties }: BulletinScene, column: FigureColumn): number {
  return decimalsOf([city, ...counties].map(({ id }) => sheet.figure(column, id).value))
}

function absentCell(
  say: BulletinScene['say'],
  word: 'not-reported' | 'not-split' | 'not-applicable' | 'withheld',
): Cell {
  return cell(words(say(`quantity.absent.${word}`), 'faint'))
}

/** 序时进度: that of the target's own window, or of the rhythm by which its light is judged. */
function paceRow({ say, to, sheet }: BulletinScene): Row {
  return {
    strong: false,
    cells: [
      cell(words(say('target.pace'))),
      ...sheet.columns.map((column): Cell => {
        if (column.kind === 'figure') return absentCell(say, 'not-applicable')
        const pace = number(percentText(column.target.standing.pace), to.target(column.target.id))
        return { ...cell(pace), across: parts.length }
      }),
    ],
  }
}
