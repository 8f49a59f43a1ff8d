import type { Exact } from '../quantity/exact.ts'
import { divideFractions, type Fraction, fractionOf, multiplyFractions } from '../quantity/fraction.ts'

/** Totals of the measures of an indicator, each in its measure's unit. */
export interface SideTotals {
  readonly numerator: Exact
  /** Null of an indicator that is no ratio. */
  readonly denominator: Exact | null
}

/** What a part moves. */
export type Side = 'numerator' | 'denominator'

/**
 * The value of an indicator = numerator × factor, or numerator ÷ denominator × factor, exactly.
 *
 * @param factor brings the quotient of the measures' units to the unit of the indicator: `valueFactor`
 * @returns null where it would be divided by nothing
 */
export function exactValue({ numerator, denominator }: SideTotals, factor: Fraction): Fraction | null {
  return overBase(fractionOf(numerator), denominator, factor)
}

function overBase(above: Fraction, base: Exact | null, factor: Fraction): Fraction | null {
  const quotient = base === null ? above : divideFractions(above, fractionOf(base))
  return quotient && multiplyFractions(quotient, factor)
}

/**
 * What a part of the change of one side does to the value of an indicator. The numerator counts first, over the denominator as it was; then the
 * denominator, under the numerator as it is:
 *
 * `n/d₀` for a part n of the numerator, `−N₁·d/(d₀·d₁)` for a part d of the denominator.
 *
 * Both are in proportion to the part, so that the effects of all parts add up to `N₁/d₁ − N₀/d₀` in whatever order, exactly.
 *
 * @param amount what the part brought, in the unit of its measure
 * @returns null where one of the denominators is nothing: there is then no value to be moved
 */
export function effectOf(
  side: Side,
  amount: Exact,
  before: SideTotals,
  after: SideTotals,
  factor: Fraction,
): Fraction | null {
  if (after.denominator?.eq('0')) return null
  const part = fractionOf(amount)
  if (side === 'numerator') return overBase(part, before.denominator, factor)
  if (before.denominator === null || after.denominator === null) return null
  const moved = { above: -part.above, below: part.below }
  const gone = overBase(multiplyFractions(moved, fractionOf(after.numerator)), before.denominator, factor)
  return gone && divideFractions(gone, fractionOf(after.denominator))
}

/** The unit in which a difference is told: that of the indicator; between percentages lie percentage points. */
export function effectUnit(unit: string): string {
  return unit === '%' ? '百分点' : unit
}
