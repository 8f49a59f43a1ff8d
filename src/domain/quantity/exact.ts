import Big from 'big.js'
import { DomainError } from '../errors.ts'

/**
 * An exact decimal number: money, areas, counts, ratios.
 *
 * It is a big.js value in strict mode: its methods take another `Exact` or a decimal text, and throw on a JavaScript
 * number, so that no binary float can slip in. Division belongs to `divideExact`, which says at how many places it stops.
 */
export type Exact = Big

/** A private constructor of big.js: strict, and untouched by settings that other code may make on the shared one. */
function strictConstructor(places: number): Big.BigConstructor {
  const StrictAtPlaces = Big()
  StrictAtPlaces.strict = true
  StrictAtPlaces.DP = places
  StrictAtPlaces.RM = Big.roundHalfUp
  return StrictAtPlaces
}

/** Decimal places of a quotient when the caller names none: enough for a ratio of any two figures of the field. */
const QUOTIENT_PLACES = 20
const StrictBig = strictConstructor(QUOTIENT_PLACES)

const zeroText = '0'
const decimalText = /^-?\d+(?:\.\d+)?$/

/**
 * The exact value of a decimal text, or of a whole number.
 *
 * @param value decimal text without exponent or separators, a bigint, or a safe integer (a binary fraction is refused)
 * @throws DomainError `quantity.unreadable`
 * @example exact('618.80').toFixed() // '618.8'
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw unreadable(String(value))
  const text = Object.is(value, -0) ? '0' : String(value)
  if (!decimalText.test(text)) throw unreadable(text)
  const big = new StrictBig(text)
  return big.eq(zeroText) ? new StrictBig(zeroText) : big
}

function unreadable(text: string): DomainError<'quantity.unreadable'> {
  return new DomainError('quantity.unreadable', { text: text.slice(0, 40) })
}

/** Nothing, exactly. */
export const zero: Exact = exact(0)
/** One, exactly: as a ratio, 100 %. */
export const one: Exact = exact(1)

/**
 * The canonical decimal text: what stands in JSON, in the database and in the audit.
 *
 * @example toText(exact('0.50')) // '0.5'
 */
export function toText(value: Exact): string {
  return value.eq(zeroText) ? zeroText : value.toFixed()
}

/** -1, 0 or 1: for `toSorted`. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  return a.cmp(b)
}

/** The sum; of nothing, 0. */
export function sumExact(values: Iterable<Exact>): Exact {
  let sum = zero
  for (const value of values) sum = sum.plus(value)
  return sum
}

/** Rounds half away from zero, as the statistics of the field are rounded (四舍五入). */
export function roundExact(value: Exact, places: number): Exact {
  return exact(value.round(places, Big.roundHalfUp).toFixed())
}

/**
 * Quotient = dividend ÷ divisor, rounded once, half away from zero.
 *
 * @param places decimal places of the result
 * @throws DomainError `quantity.division-by-zero`
 */
export function divideExact(dividend: Exact, divisor: Exact, places: number = QUOTIENT_PLACES): Exact {
  if (divisor.eq(zeroText)) throw new DomainError('quantity.division-by-zero', { dividend: toText(dividend) })
  const Divider = places === QUOTIENT_PLACES ? StrictBig : strictConstructor(places) // making one costs more than dividing
  return exact(new Divider(dividend).div(divisor).toFixed())
}

/**
 * Share = part ÷ whole, as a ratio where 1 is 100 %.
 *
 * @param whole same unit as the part, not 0
 * @throws DomainError `quantity.division-by-zero`
 * @example share(exact(590), exact(1700), 4) // 0.3471
 */
export function share(part: Exact, whole: Exact, places: number = QUOTIENT_PLACES): Exact {
  return divideExact(part, whole, places)
}
