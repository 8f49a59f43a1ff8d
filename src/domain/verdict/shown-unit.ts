import { displayScale } from '../quantity/display-scale.ts'
import { type Exact, exact } from '../quantity/exact.ts'
import { conversionFactor, plainUnit, type UnitCode, unitCodes, unitDimension } from '../quantity/unit.ts'

/** The unit in which a value alone is best read: 21346000 ㎡ is 2134.6 万㎡. */
export function shownUnit(unit: UnitCode, value: Exact): UnitCode {
  return displayScale(unit, [value])
}

/** The unit of the table that is so many times the finding’s: 10000 ㎡ is 万㎡; else the one in which the scale itself is best read. */
export function unitWritten(unit: UnitCode, scale: Exact): UnitCode {
  if (unit === '比例') return '%'
  if (scale.eq(exact(1))) return unit
  const scaled = unitCodes.find((code) => {
    if (code === unit || unitDimension(code) !== unitDimension(unit) || plainUnit(code) !== unit) return false
    const { numerator, denominator } = conversionFactor(code, unit)
    return numerator.eq(denominator.times(scale))
  })
  return scaled ?? shownUnit(unit, scale)
}
