import { problem } from '../errors.ts'
import { type Exact, exact, roundExact, toText } from '../quantity/exact.ts'
import type { QuantityReading } from '../quantity/quantity-reading.ts'
import type { UnitCode } from '../quantity/unit.ts'
import { hasScaleTwice, withoutScale } from './amount-scale.ts'
import type { AmountField } from './field.ts'
import { keptWriting, type ReadValue, valueRefused } from './value-reading.ts'

// Why an amount is not taken, each with what one click could put in its place.

/** A bare 0.85 of a field of %. */
export function uncertainShare(text: string, value: Exact): ReadValue {
  return valueRefused(problem('value.percent-ambiguous', { value: keptWriting(text) }), [
    { text: `${toText(value.times('100'))}%`, reason: 'as-share' },
    { text: `${toText(value)}%`, reason: 'as-percent' },
  ])
}

/** A rise in % where percentage points are meant is the one mix-up with an obvious mend. */
export function unitDiffers(field: AmountField, { value, unit }: QuantityReading, from: UnitCode): ReadValue {
  const mends =
    unit === '%' && field.unit === '百分点' ? [{ text: `${toText(value)}百分点`, reason: 'unit' as const }] : []
  return valueRefused(problem('value.unit-differs', { unit: from, expected: field.unit }), mends)
}

/**
 * A range is not one number.
 *
 * @param written as it stands in the cell
 * @param outer unit of the column; an end that carries its own 万 or 亿 is not in it but in its plain unit
 */
export function range(written: string, { value, valueHigh, unit }: QuantityReading, outer: UnitCode): ReadValue {
  const scaled = hasScaleTwice(written, outer) ? withoutScale(outer) : null
  const ends = valueHigh === null ? [] : [value, valueHigh]
  const [lower, upper] = ends.map((end) => `${toText(end)}${unit ?? scaled ?? ''}`)
  return valueRefused(problem('value.range', { value: written }), [
    { text: lower ?? '', reason: 'lower-end' },
    { text: upper ?? '', reason: 'upper-end' },
  ])
}

/** More decimals than the field keeps. @param value canonical decimal in the unit of the field */
export function tooFine({ unit, decimals }: AmountField, value: string, written: string): ReadValue {
  return valueRefused(problem('value.decimals', { value: written.slice(0, 60), decimals }), [
    { text: `${toText(roundExact(exact(value), decimals))}${unit}`, reason: 'rounded' },
  ])
}

/** Below zero where that cannot be. */
export function negative(value: string): ReadValue {
  return valueRefused(problem('value.negative', { value }))
}

/** No number at all. */
export function unreadable(text: string): ReadValue {
  return valueRefused(problem('quantity.unreadable', { text }))
}
