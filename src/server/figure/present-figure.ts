import type { z } from 'zod'
import type { computedIndicatorShape, figureShape, measureShape } from '#contract/figure.ts'
import { standsAtEnd } from '#domain/indicator/stands-at-end.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Total } from '#domain/measure/month-totals.ts'
import { presentDefinition } from '../place/present.ts'
import { type ComputedIndicator, indicatorValue } from './computed-indicators.ts'
import type { FigureQuestion } from './figure-question.ts'
import { type Measured, type MeasuredTotals, presentMeasured } from './measured.ts'

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
    ...approvedBeside(computed, above, below),
    numerator: presentMeasured(question, numerator, placeId, above),
    denominator: denominator && below && presentMeasured(question, denominator, placeId, below),
  }
}

/** The value that approved rows alone give, where it is another one. */
export function approvedBeside(
  computed: ComputedIndicator,
  above: Measured,
  below: Measured | null,
): { approved?: string | null } {
  const { value, withheld } = indicatorValue(computed, above, below)
  const byApproved = indicatorValue(computed, approvedOf(above), below && approvedOf(below))
  return withheld !== undefined || byApproved.value === value ? {} : { approved: byApproved.value }
}

function approvedOf({ approved, unknown }: Measured): Total {
  return { ...approved, unknown }
}

/** What an indicator says, and whether it speaks of the end of a period. */
export function presentComputed({
  indicator,
  numerator,
  denominator,
}: ComputedIndicator): z.input<typeof computedIndicatorShape> {
  const times = [numerator.time, ...(denominator ? [denominator.time] : [])]
  return { ...presentDefinition(indicator), standsAtEnd: standsAtEnd(times) }
}

export function presentMeasure({ source, ...measure }: Measure): z.input<typeof measureShape> {
  const { id, version, ledger, zh, en, unit, means, sum, certainty } = measure
  return { id, version, ledger, zh, en, unit, means, sum, certainty, sourceText: source }
}
