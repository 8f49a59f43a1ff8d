import { listMeasuresOn } from '#db/figure/measure.repository.ts'
import { isComputable } from '#domain/indicator/computed-value.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type ComputedIndicator, listComputed } from '../figure/computed-indicators.ts'
import type { DaysQuestion } from './days-question.ts'

/** The definition of an indicator on the first day, beside that of today. */
export interface DefinitionThen {
  /** In the unit of today. */
  readonly computed: ComputedIndicator
  /** False where the totals of then do not lead to the unit of today. */
  readonly isComparable: boolean
}

/** The definitions that held on the first day and were followed by another one since; null for one that is the same. */
export type DefinitionsThen = (now: ComputedIndicator) => DefinitionThen | null

/**
 * Reads by which definitions figures stood on the first day. A definition that began between the two days is a part of the change; one that
 * began after both counts for both, as for every figure.
 */
export async function readDefinitionsThen({ earlier, now }: DaysQuestion): Promise<DefinitionsThen> {
  const began = new Map((await listMeasuresOn(earlier.tx, earlier.day)).map((measure) => [measure.id, measure]))
  const indicators = new Map((await listComputed(earlier.tx, earlier.reference)).map((one) => [one.indicator.id, one]))
  const measureThen = (measure: Measure): Measure => {
    const isNews = measure.validFrom > earlier.day && measure.validFrom <= now.day
    return isNews ? (began.get(measure.id) ?? measure) : measure
  }
  return (today) => {
    const { indicator, numerator, denominator } = indicators.get(today.indicator.id) ?? today
    const computed = {
      indicator: { ...indicator, unit: today.indicator.unit },
      numerator: measureThen(numerator),
      denominator: denominator && measureThen(denominator),
    }
    return isSame(computed, today) ? null : { computed, isComparable: isComparable(computed) }
  }
}

function isSame(one: ComputedIndicator, other: ComputedIndicator): boolean {
  return versionsOf(one) === versionsOf(other)
}

function versionsOf({ numerator, denominator }: ComputedIndicator): string {
  return [numerator, denominator].map((measure) => measure && `${measure.id}@${measure.version}`).join()
}

function isComparable({ indicator, numerator, denominator }: ComputedIndicator): boolean {
  return isComputable(numerator.unit, denominator?.unit ?? null, indicator.unit)
}
