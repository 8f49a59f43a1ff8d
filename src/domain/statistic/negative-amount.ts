import { type Exact, zero } from '../quantity/exact.ts'
import { type UnitCode, unitDimension } from '../quantity/unit.ts'
import type { Dimension } from '../quantity/unit-table.ts'

/** What may fall below zero: a growth rate, and the points between two rates. */
const signedDimensions: ReadonlySet<Dimension> = new Set(['ratio', 'points'])

/**
 * True for an amount that cannot be: fewer than no enterprises, a negative area, a negative sum of money. Rates and percentage points
 * may be negative.
 *
 * @param value in `unit`
 * @example isNegativeAmount(exact(-3), '家') // true
 * @example isNegativeAmount(exact('-3.5'), '%') // false
 */
export function isNegativeAmount(value: Exact, unit: UnitCode): boolean {
  return value.lt(zero) && !signedDimensions.has(unitDimension(unit))
}
