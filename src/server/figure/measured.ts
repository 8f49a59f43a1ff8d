import type { z } from 'zod'
import type { measuredShape } from '#contract/figure.ts'
import { type FigureRow, readFigures } from '#db/figure/figure.repository.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { nothing, type Total } from '#domain/measure/month-totals.ts'
import { rowsBehind, rowsUnknown } from '#domain/measure/rows-behind.ts'
import { exact, toText } from '#domain/quantity/exact.ts'
import type { FigureQuestion } from './figure-question.ts'

/** A total of a measure in a place, and how far one may rely on it. */
export interface Measured extends Total {
  readonly submitted: number
  readonly synthetic: number
}

const nothingMeasured: Measured = { ...nothing, submitted: 0, synthetic: 0 }

/** Totals by place and measure; nothing is known of one that is not there. */
export type MeasuredTotals = (placeId: string, measure: Measure) => Measured

/** The totals of measures in places for the period that is asked about. */
export async function readMeasured(
  { tx, open, months, relation, asOf }: FigureQuestion,
  measures: readonly Measure[],
  placeIds: readonly string[],
): Promise<MeasuredTotals> {
  const distinct = [...new Map(measures.map((measure) => [measure.id, measure])).values()]
  const rows = await readFigures(tx, open, distinct, { placeIds, relation, period: months, asOf })
  const totals = new Map(rows.map((row) => [`${row.placeId} ${row.measureId}`, measuredOf(row)]))
  return (placeId, { id }) => totals.get(`${placeId} ${id}`) ?? nothingMeasured
}

function measuredOf({ amount, rows, unknown, submitted, synthetic }: FigureRow): Measured {
  return { amount: exact(amount), rows, unknown, submitted, synthetic }
}

/** A total as the contract shows it, with the condition of the list behind it. */
export function presentMeasured(
  { open, months, relation }: FigureQuestion,
  measure: Measure,
  placeId: string,
  { amount, ...counts }: Measured,
): z.input<typeof measuredShape> {
  const part = { placeId, period: months }
  const listed = (condition: Condition) => (relation === 'reporting' ? conditionText(condition) : null)
  return {
    ...{ amount: toText(amount), ...counts },
    condition: listed(rowsBehind(measure, open, part)),
    unknownCondition: listed(rowsUnknown(measure, open, part)),
  }
}
