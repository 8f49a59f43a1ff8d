import type { PersonActor, Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import {
  type ComputedIndicator,
  type IndicatorValue,
  indicatorValue,
  listComputed,
  measuresOf,
} from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { type MeasuredTotals, readMeasured } from '../figure/measured.ts'
import { type Hierarchy, indicatorIn, type PlacedPlace, type Reference, regionsOf } from '../place/reference.ts'
import type { BoardTarget } from '../programme/standings.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { readOverviewRule } from './overview-rule.ts'

/** A column of the overview: a target of the year, or a figure computed from the ledgers. */
export type SheetColumn =
  | { readonly kind: 'target'; readonly target: BoardTarget }
  | { readonly kind: 'figure'; readonly computed: ComputedIndicator }

export type FigureColumn = Extract<SheetColumn, { kind: 'figure' }>

/** A computed figure of a place, and whether invented rows are in it. */
export interface SheetFigure extends IndicatorValue {
  readonly isSynthetic: boolean
}

export interface Sheet {
  readonly columns: readonly SheetColumn[]
  /** Of the year so far. */
  readonly period: string
  figure(column: FigureColumn, placeId: string): SheetFigure
  /** The same period as known before the week began; null where the sheet was loaded without. */
  figureBefore(column: FigureColumn, placeId: string): SheetFigure | null
}

interface Wanted {
  /** Ids with commas between them; undefined: by the rulebook. */
  readonly asked: string | undefined
  readonly hierarchy: Hierarchy
  readonly asOf: CalendarDate
  /** Also as known then; null: it is not asked. */
  readonly dayBefore: CalendarDate | null
  readonly city: PlacedPlace
  /** The places whose figures are asked. */
  readonly places: readonly PlacedPlace[]
  readonly targets: readonly BoardTarget[]
  readonly reference: Reference
  readonly reader: PersonActor
}

/**
 * The columns of the overview with their computed figures. What the request names must be there; what the rulebook names and this year
 * does not have is left out. Without either, the year’s targets stand on it.
 *
 * @throws DomainError `indicator.unknown`, `indicator.published-only` for one that is asked for and is neither a target nor computed
 */
export async function loadSheet(tx: Transaction, world: WorldInfo, wanted: Wanted): Promise<Sheet> {
  const { hierarchy, asOf, dayBefore, city, places, reader } = wanted
  const columns = await chooseColumns(tx, wanted)
  const computed = columns.flatMap((column) => (column.kind === 'figure' ? [column.computed] : []))
  const now = await readQuestion(tx, world, { place: city.id, hierarchy, asOf }, reader)
  const totals = await measure(now, computed, places)
  const before =
    dayBefore === null
      ? null
      : await measure(
          await readQuestion(tx, world, { place: city.id, hierarchy, asOf: dayBefore, period: now.period }, reader),
          computed,
          places,
        )
  return {
    columns,
    period: now.period,
    figure: ({ computed: one }, placeId) => figureOf(one, totals, placeId),
    figureBefore: ({ computed: one }, placeId) => before && figureOf(one, before, placeId),
  }
}

async function chooseColumns(
  tx: Transaction,
  { asked, asOf, city, targets, reference }: Wanted,
): Promise<SheetColumn[]> {
  const computed = new Map((await listComputed(tx, reference)).map((one) => [one.indicator.id, one]))
  const columnOf = (id: string): SheetColumn | null => {
    const target = targets.find(({ indicator }) => indicator.id === id)
    if (target) return { kind: 'target', target }
    const figure = computed.get(id)
    return figure ? { kind: 'figure', computed: figure } : null
  }
  if (asked !== undefined) return splitIds(asked).map((id) => columnOf(id) ?? refuseColumn(reference, id))
  const ruled = await readOverviewRule(tx, regionsOf(reference, city.id), asOf)
  if (ruled === null) return targets.map((target) => ({ kind: 'target', target }))
  return ruled.flatMap((id) => columnOf(id) ?? [])
}

function splitIds(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim())
  return [...new Set(ids.filter((id) => id !== ''))]
}

function refuseColumn(reference: Reference, id: string): never {
  throw new DomainError('indicator.published-only', { indicator: indicatorIn(reference, id).name })
}

function measure(
  question: FigureQuestion,
  computed: readonly ComputedIndicator[],
  places: readonly PlacedPlace[],
): Promise<MeasuredTotals> {
  const measures = measuresOf(computed)
  return readMeasured(
    question,
    measures,
    places.map(({ id }) => id),
  )
}

/** The word in place of a value that a figure does not have. */
export function absentWordOf(reason: IndicatorValue['reason']): 'not-reported' | 'not-applicable' | 'withheld' {
  if (reason === 'withheld') return reason
  return reason === 'no-base' ? 'not-applicable' : 'not-reported'
}

function figureOf(computed: ComputedIndicator, totals: MeasuredTotals, placeId: string): SheetFigure {
  const above = totals(placeId, computed.numerator)
  const below = computed.denominator && totals(placeId, computed.denominator)
  return { ...indicatorValue(computed, above, below), isSynthetic: above.synthetic + (below?.synthetic ?? 0) > 0 }
}
