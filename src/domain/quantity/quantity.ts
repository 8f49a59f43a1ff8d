import { type Exact, toText } from './exact.ts'
import { conversionFactor, type UnitCode } from './unit.ts'

/** An exact value with its unit. */
export interface Quantity {
  readonly value: Exact
  readonly unit: UnitCode
}

/**
 * Compares two quantities of one dimension without rounding, by multiplying across: 3 亩 equals 2000 ㎡.
 *
 * @throws DomainError `quantity.dimension-mismatch`
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  const { numerator, denominator } = conversionFactor(a.unit, b.unit)
  return a.value.times(numerator).cmp(b.value.times(denominator))
}

/**
 * The plain writing of a quantity, which `readQuantity` reads back.
 *
 * @example quantityText({ value: exact('618.8'), unit: '亿元' }) // '618.8亿元'
 */
export function quantityText({ value, unit }: Quantity): string {
  return `${toText(value)}${unit}`
}
