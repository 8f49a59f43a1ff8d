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
import { readWithheld, type Withheld } from './withheld.ts'

/** A total of a measure in a place, and how far one may rely on it. */
export interface Measured extends Total {
  readonly submitted: number
  readonly synthetic: number
  /** The same of approved versions alone: what everybody is told who may not see rows that wait. */
  readonly approved: Pick<Total, 'amount' | 'rows'>
  /** Why the reader is not told the amount; null: it is told. */
  readonly withheld: Withheld | null
}

/** Of what nothing is known. */
export const nothingMeasured: Measured = { ...nothing, submitted: 0, synthetic: 0, approved: nothing, withheld: null }

/** Totals by place and measure; nothing is known of one that is not there. */
export type MeasuredTotals = (placeId: string, measure: Measure) => Measured

/** The totals of measures in places for the period that is asked about. */
export async function readMeasured(
  question: FigureQuestion,
  measures: readonly Measure[],
  placeIds: readonly string[],
): Promise<MeasuredTotals> {
  const { tx, open, months, relation, asOf } = question
  const distinct = [...new Map(measures.map((measure) => [measure.id, measure])).values()]
  const rows = await readFigures(tx, open, distinct, { placeIds, relation, period: months, asOf })
  const totals = new Map(rows.map((row) => [`${row.placeId} ${row.measureId}`, measuredOf(row)]))
  const withheld = await readWithheld(question, distinct, placeIds)
  return (placeId, measure) => {
    const total = totals.get(`${placeId} ${measure.id}`)
    return total === undefined ? nothingMeasured : { ...total, withheld: withheld(placeId, measure) }
  }
}

/** The totals that the database says, read as exact ones. */
export function measuredOf(row: Omit<FigureRow, 'placeId' | 'measureId'>): Omit<Measured, 'withheld'> {
  const { amount, rows, unknown, submitted, synthetic } = row
  const approved = { amount: exact(row.approvedAmount), rows: row.approvedRows }
  return { amount: exact(amount), rows, unknown, submitted, synthetic, approved }
}

/** A total as the contract shows it, with the condition of the list behind it. */
export function presentMeasured(
  { open, months, relation }: FigureQuestion,
  measure: Measure,
  placeId: string,
  { amount, withheld, approved: _approved, ...counts }: Measured,
): z.input<typeof measuredShape> {
  const part = { placeId, period: months }
  const listed = (condition: Condition) => (relation === 'reporting' ? conditionText(condition) : null)
  return {
    ...{ amount: withheld === null ? toText(amount) : null, ...counts },
    condition: listed(rowsBehind(measure, open, part)),
    unknownCondition: listed(rowsUnknown(measure, open, part)),
  }
}
