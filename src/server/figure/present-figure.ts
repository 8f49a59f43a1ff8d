import type { z } from 'zod'
import type { figureShape, measureShape } from '#contract/figure.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type ComputedIndicator, indicatorValue } from './computed-indicators.ts'
import type { FigureQuestion } from './figure-question.ts'
import { type MeasuredTotals, presentMeasured } from './measured.ts'

/** An indicator of one place, with the totals of which it is made. */
export function presentFigure(
  question: FigureQuestion,
  computed: ComputedIndicator,
  totals: MeasuredTotals,
  placeId: string,
): z.input<typeof figureShape> {
  const { numerator, denominator } = computed
  const above = totals(placeId, numerator)
  const below = denominator === null ? null : totals(placeId, denominator)
  return {
    ...indicatorValue(computed, above, below),
    numerator: presentMeasured(question, numerator, placeId, above),
    denominator: denominator && below && presentMeasured(question, denominator, placeId, below),
  }
}

export function presentMeasure({ source, ...measure }: Measure): z.input<typeof measureShape> {
  const { id, version, ledger, zh, en, unit, means, sum, certainty } = measure
  return { id, version, ledger, zh, en, unit, means, sum, certainty, sourceText: source }
}
