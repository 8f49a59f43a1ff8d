import { divideExact, type Exact, exact, toText } from './exact.ts'

/** A quotient of whole numbers in lowest terms: what decimals cannot hold exactly, such as a third. `below` is above 0. */
export interface Fraction {
  readonly above: bigint
  readonly below: bigint
}

/** Nothing, exactly. */
export const noFraction: Fraction = { above: 0n, below: 1n }

/** The same value as a decimal has. */
export function fractionOf(value: Exact): Fraction {
  const [whole = '0', decimals = ''] = toText(value).split('.')
  return reduced(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** The sum. */
export function addFractions(one: Fraction, other: Fraction): Fraction {
  return reduced(one.above * other.below + other.above * one.below, one.below * other.below)
}

/** What is left of `from`. */
export function subtractFractions(from: Fraction, taken: Fraction): Fraction {
  return addFractions(from, { above: -taken.above, below: taken.below })
}

/** The product. */
export function multiplyFractions(one: Fraction, other: Fraction): Fraction {
  return reduced(one.above * other.above, one.below * other.below)
}

/** The quotient; null where it would be divided by nothing. */
export function divideFractions(dividend: Fraction, divisor: Fraction): Fraction | null {
  return divisor.above === 0n ? null : reduced(dividend.above * divisor.below, dividend.below * divisor.above)
}

/**
 * The fraction as text, exactly.
 *
 * @example fractionText(fractionOf(exact('0.5'))) // '1/2'
 */
export function fractionText({ above, below }: Fraction): string {
  return below === 1n ? String(above) : `${above}/${below}`
}

/** The fraction as a decimal, rounded at 20 places where it has no end. */
export function fractionDecimal({ above, below }: Fraction): Exact {
  return divideExact(exact(above), exact(below))
}

function reduced(above: bigint, below: bigint): Fraction {
  const shared = commonDivisor(above < 0n ? -above : above, below < 0n ? -below : below)
  const sign = below < 0n ? -1n : 1n
  return { above: (sign * above) / shared, below: (sign * below) / shared }
}

/** Of two numbers that are not negative, the second above 0. */
function commonDivisor(one: bigint, other: bigint): bigint {
  return one === 0n ? other : commonDivisor(other % one, one)
}
