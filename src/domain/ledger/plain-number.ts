import { divideExact, type Exact, exact, toText } from '../quantity/exact.ts'
import { conversionFactor, type UnitCode, unitDimension } from '../quantity/unit.ts'

const plain = /^-?(?:0|[1-9]\d{0,30}|[1-9]\d{0,2}(?:,\d{3}){1,10})(?:\.\d{1,30})?$/

/**
 * The canonical decimal of a number that is written plainly, as most cells are: no words, no full-width digits. Thousands may be parted.
 *
 * @returns null when the text is no plain number; then `readQuantity` may still read it
 * @example plainNumber('12,000.50') // '12000.5'
 */
export function plainNumber(text: string): string | null {
  if (!plain.test(text)) return null
  const digits = text.includes(',') ? text.replaceAll(',', '') : text
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return short === '-0' ? '0' : short
}

/** Multiplies a canonical decimal by the factor from one unit to another. */
type Converter = (number: string) => string

const unchanged: Converter = (number) => number
const converters = new Map<string, Converter | null>()

/**
 * Converts canonical decimals from one unit to another, exactly; made once a pair, since a column has a hundred thousand cells.
 *
 * @returns null when the units measure different things or the factor has no end (亩 → ㎡): then `convert` decides
 */
export function converterBetween(from: UnitCode, to: UnitCode): Converter | null {
  if (from === to) return unchanged
  const pair = `${from} ${to}`
  const known = converters.get(pair)
  if (known !== undefined) return known
  const made = makeConverter(from, to)
  converters.set(pair, made)
  return made
}

/** Places at which every terminating factor of the unit table has ended. */
const factorPlaces = 40

function makeConverter(from: UnitCode, to: UnitCode): Converter | null {
  if (unitDimension(from) !== unitDimension(to)) return null
  const { numerator, denominator } = conversionFactor(from, to)
  const factor = divideExact(numerator, denominator, factorPlaces)
  if (!factor.times(denominator).eq(numerator)) return null
  const places = tenPower(factor)
  return places === null ? (number) => toText(exact(number).times(factor)) : (number) => shifted(number, places)
}

/** 4 for 10,000, -4 for 0.0001; null for a factor that is no power of ten. */
function tenPower(factor: Exact): number | null {
  return factor.c.length === 1 && factor.c[0] === 1 ? factor.e : null
}

/** The decimal point moved to the right, or to the left when `places` is negative. */
function shifted(number: string, places: number): string {
  const isNegative = number.startsWith('-')
  const [whole = '', fraction = ''] = (isNegative ? number.slice(1) : number).split('.')
  const digits = (places < 0 ? '0'.repeat(-places) : '') + whole + fraction.padEnd(places, '0')
  const point = digits.length - Math.max(fraction.length - places, 0)
  const moved = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const rest = digits.slice(point).replace(/0+$/, '')
  const text = rest === '' ? moved : `${moved}.${rest}`
  return isNegative && text !== '0' ? `-${text}` : text
}
