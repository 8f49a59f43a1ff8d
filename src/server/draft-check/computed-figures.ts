import { type MonthFigureRow, readMonthFigures } from '#db/figure/figure.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import { exact, zero } from '#domain/quantity/exact.ts'
import { stretchOf } from '#domain/verdict/figures-for.ts'
import type { Knowledge, KnownFigure } from '#domain/verdict/known-figure.ts'
import {
  type ComputedIndicator,
  indicatorValue,
  listComputed,
  measuresOf,
  type ToldTotal,
} from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { readWithheld, type WithheldIn } from '../figure/withheld.ts'
import { unitOf } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'

const always: Months = { from: null, until: '9999-12' }

/** What is asked of the ledgers: of which indicators and places, as known on a day. */
export interface AskedOfLedgers {
  readonly indicators: readonly string[]
  readonly places: readonly string[]
  readonly asOf: CalendarDate
}

/**
 * What the ledgers give for indicators at places in any period, from what each month brought: one question to the database, however many
 * periods a draft speaks of. Amounts that the reader may not be told are `withheld`.
 */
export async function readComputed(
  tx: Transaction,
  world: WorldInfo,
  { indicators, places, asOf }: AskedOfLedgers,
): Promise<Knowledge['computed']> {
  const question = await readQuestion(tx, world, { hierarchy: 'reporting', asOf })
  const computed = (await listComputed(tx, question.reference)).filter(({ indicator }) =>
    indicators.includes(indicator.id),
  )
  if (computed.length === 0 || places.length === 0) return () => null
  const measures = [...new Map(measuresOf(computed).map((measure) => [measure.id, measure])).values()]
  const choice = { placeIds: places, relation: 'reporting' as const, period: always, asOf: question.asOf }
  const rows = await readMonthFigures(tx, question.open, measures, choice)
  const withheld = await readWithheld(question, measures, places)
  return teller(question, computed, monthsByMeasure(rows), withheld)
}

type Brought = ReadonlyMap<string, readonly MonthFigureRow[]>

function monthsByMeasure(rows: readonly MonthFigureRow[]): Brought {
  const found = new Map<string, MonthFigureRow[]>()
  for (const row of rows) {
    const key = `${row.placeId} ${row.measureId}`
    const own = found.get(key)
    if (own) own.push(row)
    else found.set(key, [row])
  }
  return found
}

function teller(
  { day }: FigureQuestion,
  computed: readonly ComputedIndicator[],
  brought: Brought,
  withheld: WithheldIn,
): Knowledge['computed'] {
  const byId = new Map(computed.map((one) => [one.indicator.id, one]))
  const total = (place: string, measure: Measure, months: Months): ToldTotal => ({
    ...totalOf(brought.get(`${place} ${measure.id}`) ?? [], monthsCounted(measure, months)),
    withheld: withheld(place, measure, months),
  })
  return (indicator, place, period) => {
    const one = byId.get(indicator)
    const stretch = stretchOf(period)
    if (one === undefined || stretch === null) return null
    const months = { from: stretch.from?.slice(0, 7) ?? null, until: stretch.to.slice(0, 7) }
    const { numerator, denominator } = one
    const above = total(place, numerator, months)
    const below = denominator && total(place, denominator, months)
    if (above.rows === 0) return null
    const { value, reason } = indicatorValue(one, above, below)
    if (value === null) return reason === 'withheld' ? 'withheld' : null
    return figureOf(one, { place, period: stretch.code, from: stretch.from, to: stretch.to, value, day })
  }
}

function totalOf(rows: readonly MonthFigureRow[], { from, until }: Months): ToldTotal {
  const counted = rows.filter(({ month }) => (from === null || month >= from) && month <= until)
  return {
    amount: counted.reduce((sum, { amount }) => sum.plus(exact(amount)), zero),
    rows: counted.reduce((sum, { rows: count }) => sum + count, 0),
    unknown: counted.reduce((sum, { unknown }) => sum + unknown, 0),
  }
}

interface Given {
  readonly place: string
  readonly period: string
  readonly from: CalendarDate | null
  readonly to: CalendarDate
  readonly value: string
  readonly day: CalendarDate
}

function figureOf({ indicator }: ComputedIndicator, given: Given): KnownFigure {
  const { place, period, from, to, value, day } = given
  return {
    ...{ origin: 'ledger', indicator: indicator.id, place, period, periodFrom: from, periodTo: to },
    ...{ statisticId: `${indicator.id} ${place} ${period}`, comparator: '=', value: exact(value), valueHigh: null },
    ...{ unit: unitOf(indicator.unit), knownFrom: day, knownUntil: null, recordedAt: '' },
  }
}
