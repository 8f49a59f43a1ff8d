import type { z } from 'zod'
import type { figureShape, measuredShape } from '#contract/figure.ts'
import { readParkFigures } from '#db/figure/park-figure.repository.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import { inPark } from '#domain/measure/in-park.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { rowsBehind, rowsUnknown } from '#domain/measure/rows-behind.ts'
import { toText } from '#domain/quantity/exact.ts'
import { type ComputedIndicator, indicatorValue } from '../figure/computed-indicators.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import { type Measured, measuredOf, nothingMeasured } from '../figure/measured.ts'
import { approvedBeside } from '../figure/present-figure.ts'

/** Totals by park and measure; nothing is known of one that is not there. */
export type ParkTotals = (parkId: string, measure: Measure) => Measured

/** The totals of measures in single parks for the period that is asked about. Who finds a park may read its rows: nothing is withheld. */
export async function readParkTotals(
  { tx, open, months, asOf }: FigureQuestion,
  measures: readonly Measure[],
  parkIds: readonly string[],
): Promise<ParkTotals> {
  const distinct = [...new Map(measures.map((measure) => [measure.id, measure])).values()]
  const rows = await readParkFigures(tx, open, distinct, { parkIds, period: months, asOf })
  const totals = new Map(rows.map((row) => [`${row.parkId} ${row.measureId}`, { ...measuredOf(row), withheld: null }]))
  return (parkId, { id }) => totals.get(`${parkId} ${id}`) ?? nothingMeasured
}

/** An indicator of one park, with the totals of which it is made. */
export function presentParkFigure(
  question: FigureQuestion,
  computed: ComputedIndicator,
  totals: ParkTotals,
  parkId: string,
): z.input<typeof figureShape> {
  const { numerator, denominator } = computed
  const above = totals(parkId, numerator)
  const below = denominator === null ? null : totals(parkId, denominator)
  return {
    ...indicatorValue(computed, above, below),
    ...approvedBeside(computed, above, below),
    numerator: presentParkMeasured(question, numerator, parkId, above),
    denominator: denominator && below && presentParkMeasured(question, denominator, parkId, below),
  }
}

/** A total as the contract shows it. Whether a row lies in a park does not depend on a hierarchy of places. */
export function presentParkMeasured(
  { open, months }: FigureQuestion,
  measure: Measure,
  parkId: string,
  { amount, withheld: _told, ...counts }: Measured,
): z.input<typeof measuredShape> {
  const claim = inPark(parkId, open(measure.ledger), open)
  const part = { placeId: null, period: months }
  const listed = (condition: Condition) => (claim === null ? null : conditionText({ all: [condition, claim] }))
  return {
    ...{ amount: toText(amount), ...counts },
    condition: listed(rowsBehind(measure, open, part)),
    unknownCondition: listed(rowsUnknown(measure, open, part)),
  }
}
