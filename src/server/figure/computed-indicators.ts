import { listMeasuresInUse } from '#db/figure/measure.repository.ts'
import type { IndicatorRow } from '#db/indicator.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { computedValue } from '#domain/indicator/computed-value.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { isNotReported, type Total } from '#domain/measure/month-totals.ts'
import { toText } from '#domain/quantity/exact.ts'
import { indicatorIn, type Reference } from '../place/reference.ts'
import type { Withheld } from './withheld.ts'

/** An indicator with the measures of which it is made. */
export interface ComputedIndicator {
  readonly indicator: IndicatorRow
  readonly numerator: Measure
  readonly denominator: Measure | null
}

/** The value of an indicator, or why it has none. */
export interface IndicatorValue {
  /** In the unit of the indicator. */
  readonly value: string | null
  readonly reason: 'not-reported' | 'no-base' | 'withheld' | null
  /** Why the reader is not told. */
  readonly withheld?: Withheld
}

/** A total, unless the reader is not told it. */
export interface ToldTotal extends Total {
  readonly withheld?: Withheld | null
}

/** The indicators that are computed from the ledgers, in the order of the reference. */
export async function listComputed(tx: Transaction, reference: Reference): Promise<ComputedIndicator[]> {
  const measures = new Map((await listMeasuresInUse(tx)).map((measure) => [measure.id, measure]))
  return [...reference.indicators.values()].flatMap((indicator) => {
    const computed = computedOf(indicator, measures)
    return computed === null ? [] : [computed]
  })
}

/** @throws DomainError `indicator.unknown`, `indicator.published-only` */
export async function getComputed(tx: Transaction, reference: Reference, id: string): Promise<ComputedIndicator> {
  const indicator = indicatorIn(reference, id)
  const measures = new Map((await listMeasuresInUse(tx)).map((measure) => [measure.id, measure]))
  const computed = computedOf(indicator, measures)
  if (computed === null) throw new DomainError('indicator.published-only', { indicator: indicator.name })
  return computed
}

function computedOf(indicator: IndicatorRow, measures: ReadonlyMap<string, Measure>): ComputedIndicator | null {
  const { numeratorId, denominatorId } = indicator
  const numerator = numeratorId === null ? undefined : measures.get(numeratorId)
  const denominator = denominatorId === null ? null : measures.get(denominatorId)
  return numerator === undefined || denominator === undefined ? null : { indicator, numerator, denominator }
}

/** The measures of which indicators are made. */
export function measuresOf(computed: readonly ComputedIndicator[]): Measure[] {
  return computed.flatMap(({ numerator, denominator }) => [numerator, ...(denominator ? [denominator] : [])])
}

/** The value that totals of the measures give. */
export function indicatorValue(
  { indicator, numerator, denominator }: ComputedIndicator,
  above: ToldTotal,
  below: ToldTotal | null,
): IndicatorValue {
  const withheld = above.withheld ?? below?.withheld
  if (withheld) return { value: null, reason: 'withheld', withheld }
  if (isNotReported(numerator, above)) return { value: null, reason: 'not-reported' }
  if (denominator !== null && below !== null && isNotReported(denominator, below))
    return { value: null, reason: 'not-reported' }
  const value = computedValue(
    { total: above.amount, unit: numerator.unit },
    denominator === null || below === null ? null : { total: below.amount, unit: denominator.unit },
    indicator.unit,
  )
  return value === 'no-base' ? { value: null, reason: value } : { value: toText(value), reason: null }
}
