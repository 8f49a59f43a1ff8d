import { DomainError } from '../errors.ts'
import { divideExact, type Exact, zero } from '../quantity/exact.ts'
import { divideFractions, type Fraction, fractionOf, multiplyFractions } from '../quantity/fraction.ts'
import { conversionFactor, convert, isUnitCode, type UnitCode, unitDimension } from '../quantity/unit.ts'

/** A total of a measure, in the measure's unit. */
export interface MeasuredTotal {
  readonly total: Exact
  readonly unit: UnitCode
}

/** `no-base`: what it would be divided by is nothing. */
export type ComputedValue = Exact | 'no-base'

/**
 * An indicator = a measure, or one measure ÷ another, in the indicator's unit.
 *
 * @param denominator null for an indicator that is no ratio
 * @throws DomainError `quantity.dimension-mismatch` when the units do not lead to that of the indicator; `isComputable` says so before
 * @example computedValue({ total: exact(3), unit: '家' }, { total: exact(4), unit: '家' }, '%') // 75
 */
export function computedValue(
  numerator: MeasuredTotal,
  denominator: MeasuredTotal | null,
  unit: UnitCode,
): ComputedValue {
  if (denominator === null) return convert(numerator.total, numerator.unit, unit)
  if (denominator.total.eq(zero)) return 'no-base'
  const ratio = ratioUnit(numerator.unit, denominator.unit)
  if (ratio === null) throw mismatch(`${numerator.unit}/${denominator.unit}`, unit)
  const above = ratio === plainRatio ? convert(numerator.total, numerator.unit, denominator.unit) : numerator.total
  return convert(divideExact(above, denominator.total), ratio, unit)
}

/**
 * What a quotient of totals is multiplied by to stand in the unit of the indicator, exactly: value = numerator (÷ denominator) × factor.
 *
 * @param denominator null for an indicator that is no ratio
 * @throws DomainError `quantity.dimension-mismatch`
 */
export function valueFactor(numerator: UnitCode, denominator: UnitCode | null, unit: UnitCode): Fraction {
  if (denominator === null) return factorOf(numerator, unit)
  const ratio = ratioUnit(numerator, denominator)
  if (ratio === null) throw mismatch(`${numerator}/${denominator}`, unit)
  const within = ratio === plainRatio ? factorOf(numerator, denominator) : one
  return multiplyFractions(within, factorOf(ratio, unit))
}

const one: Fraction = { above: 1n, below: 1n }

function factorOf(from: UnitCode, to: UnitCode): Fraction {
  const { numerator, denominator } = conversionFactor(from, to)
  return divideFractions(fractionOf(numerator), fractionOf(denominator)) ?? one // no unit is nothing of another
}

/** True when figures in these units can be brought to that of the indicator. */
export function isComputable(numerator: UnitCode, denominator: UnitCode | null, unit: UnitCode): boolean {
  const reached = denominator === null ? numerator : ratioUnit(numerator, denominator)
  return reached !== null && unitDimension(reached) === unitDimension(unit)
}

const plainRatio = '倍' satisfies UnitCode

/** The unit of a quotient: none but a number where both are of one kind, a unit such as 万元/亩 where there is one; null otherwise. */
function ratioUnit(numerator: UnitCode, denominator: UnitCode): UnitCode | null {
  if (unitDimension(numerator) === unitDimension(denominator)) return plainRatio
  const text = `${numerator}/${denominator}`
  return isUnitCode(text) ? text : null
}

function mismatch(from: string, to: string): DomainError<'quantity.dimension-mismatch'> {
  return new DomainError('quantity.dimension-mismatch', { from, to })
}
