import { type Problem, problem } from '../errors.ts'
import { combineBounds, takeBoundWords } from './bound-words.ts'
import type { BoundedValue, Comparator } from './comparator.ts'
import { divideExact, type Exact, exact } from './exact.ts'
import { readNumeral } from './numeral.ts'
import { convert, findUnit, plainUnit, type UnitCode, unitDimension, unitEndings } from './unit.ts'
import { clipWritten, foldWritten } from './written-text.ts'

/** A written quantity as it was stated: how it bounds, its value or both ends of its range, its unit if it names one. */
export interface QuantityReading extends BoundedValue {
  readonly unit: UnitCode | null
}

/** One number of a text, with what is needed to read its neighbour in a range. */
interface Amount {
  readonly value: Exact
  readonly unit: UnitCode | null
  readonly numeral: string
  /** True for 多, 余, 几: somewhat more than the value. */
  readonly isMore: boolean
}

/**
 * Reads a quantity as clerks and news write it. The whole text is read, or nothing of it.
 *
 * The unit is the one of the field that ends the text, what stands before it is the numeral: 618.8亿元 is 618.8 亿元,
 * 1万亿元 is 10000 亿元, 2.5万亩 is 25000 亩; without a unit the scale is multiplied out (1.2万亿 → 1.2 × 10¹²).
 * A range keeps both ends; what one end leaves out it takes from the other (3~5亿, 50—60%). 7∶3 is the first part's
 * share of the whole, 0.7 比例, rounded at 20 places. 十几 is more than 10, as 十多 is.
 *
 * Not read, because they say less than they seem to: empty, 无, —, n/a, #REF!, a digit beside ? or U+FFFD, 几十, 三五家,
 * exponents (1.2E+08), codes with leading zeros, a magnitude without a number (千亿元) unless a bound word says that it
 * counts (超千亿元), fractions (三分之二), anything longer than 200 characters.
 *
 * @returns Problem `quantity.unreadable`, or `quantity.unit-unknown` when only the unit is not known
 * @example readQuantity('2100多万平方米') // > 2100 万㎡
 */
export function readQuantity(
  text: string,
): QuantityReading | Problem<'quantity.unreadable'> | Problem<'quantity.unit-unknown'> {
  const folded = foldWritten(text)
  if (folded === null) return problem('quantity.unreadable', { text: clipWritten(text) })
  const { rest, bounds } = takeBoundWords(folded)
  const reading = readProportion(rest, bounds) ?? readRange(rest, bounds) ?? readSingle(rest, bounds)
  if (reading !== null) return reading
  const unit = unknownUnit(rest)
  if (unit !== null) return problem('quantity.unit-unknown', { text: clipWritten(unit) })
  return problem('quantity.unreadable', { text: clipWritten(text.trim()) })
}

/** `7:3` → the first part's share. A clock time (08:41) has a leading zero and is not one. */
function readProportion(text: string, bounds: readonly Comparator[]): QuantityReading | null {
  const [, first, second] = /^([1-9]\d{0,4}(?:\.\d{1,4})?):([1-9]\d{0,4}(?:\.\d{1,4})?)$/.exec(text) ?? []
  const comparator = combineBounds(bounds)
  if (first === undefined || second === undefined || comparator === null) return null
  const value = divideExact(exact(first), exact(first).plus(exact(second)))
  return { comparator, value, valueHigh: null, unit: '比例' }
}

function readSingle(text: string, bounds: readonly Comparator[]): QuantityReading | null {
  const amount = readAmount(text, bounds.length > 0)
  if (amount === null) return null
  const comparator = combineBounds(amount.isMore ? [...bounds, '>'] : bounds)
  return comparator === null ? null : { comparator, value: amount.value, valueHigh: null, unit: amount.unit }
}

/** A number and, perhaps, its unit. Longer units are tried first; the first that leaves a numeral wins. */
function readAmount(text: string, isBounded: boolean): Amount | null {
  for (const { unit, head } of unitEndings(text)) {
    const amount = readCount(head, unit, isBounded)
    if (amount !== null) return amount
  }
  return (
    readPerHundred(text, isBounded) ??
    readMoneySign(text, isBounded) ??
    readHalfMore(text) ??
    readCount(text, null, isBounded)
  )
}

const moreThanRound = /^(.*[\d十百千万亿])[多余]([十百千万亿]*)$/
const moreThanTen = /^(.*十)几([百千万亿]*)$/
const onlyMagnitude = /^[百千万亿]+$/

/** The numeral of a count: plain, or with 多, 余 or (after 十) 几 inside. */
function readCount(text: string, unit: UnitCode | null, isBounded: boolean): Amount | null {
  const more = moreThanRound.exec(text) ?? moreThanTen.exec(text)
  const numeral = more === null ? text : `${more[1]}${more[2]}`
  if (onlyMagnitude.test(numeral) && !isBounded && more === null) return null
  const value = readNumeral(numeral)
  return value === null ? null : { value, unit, numeral, isMore: more !== null }
}

const perHundred: ReadonlyMap<string, UnitCode> = new Map([
  ['百分之', '%'],
  ['千分之', '‰'],
])

/** `百分之八十五`. */
function readPerHundred(text: string, isBounded: boolean): Amount | null {
  const unit = perHundred.get(text.slice(0, 3))
  return unit === undefined ? null : readCount(text.slice(3), unit, isBounded || text.slice(3) === '百')
}

const moneySigns: readonly (readonly [string, UnitCode])[] = [
  ['¥', '元'],
  ['人民币', '元'],
  ['$', '美元'],
]

/** `¥1,200万`, `人民币5亿元`: the sign in front is the unit, or repeats it. */
function readMoneySign(text: string, isBounded: boolean): Amount | null {
  const [sign, currency] = moneySigns.find(([candidate]) => text.startsWith(candidate)) ?? []
  if (sign === undefined || currency === undefined) return null
  const amount = readAmount(text.slice(sign.length), isBounded)
  if (amount === null) return null
  if (amount.unit === null) return { ...amount, unit: currency }
  return unitDimension(amount.unit) === unitDimension(currency) ? amount : null
}

/** `一亩半`, `两倍半`: half a unit more. */
function readHalfMore(text: string): Amount | null {
  if (!text.endsWith('半')) return null
  const whole = readAmount(text.slice(0, -1), false)
  if (whole === null || whole.unit === null || whole.isMore || !whole.value.eq(whole.value.round(0))) return null
  return { ...whole, value: whole.value.plus('0.5') }
}

/** One sign or word between two texts that hold none; a minus may open either. */
const range = /^(-?[^-—~至到]+)(?:~|—{1,2}|-|至|到)(-?[^-—~至到]+)$/

/** `5亿至10亿元`, `3~5`, `50%—60%`; bounded by nothing but 左右. */
function readRange(text: string, bounds: readonly Comparator[]): QuantityReading | null {
  const [, lowText, highText] = range.exec(text) ?? []
  if (lowText === undefined || highText === undefined || bounds.some((bound) => bound !== '~')) return null
  const low = readAmount(lowText, false)
  const high = readAmount(highText, false)
  if (low === null || high === null || low.isMore || high.isMore) return null
  const ends = alignEnds(low, high)
  if (ends === null || ends.low.gt(ends.high)) return null
  return { comparator: bounds.length > 0 ? '~' : '=', value: ends.low, valueHigh: ends.high, unit: ends.unit }
}

interface Ends {
  readonly low: Exact
  readonly high: Exact
  readonly unit: UnitCode | null
}

/** Brings both ends of a range to one unit, the last one's when it has one; null when they measure different things. */
function alignEnds(low: Amount, high: Amount): Ends | null {
  if (low.unit !== null && high.unit !== null) return alignUnits(low.value, low.unit, high.value, high.unit)
  if (high.unit !== null) return { low: borrowUnit(low, high, high.unit), high: high.value, unit: high.unit }
  if (low.unit !== null) return { low: low.value, high: borrowUnit(high, low, low.unit), unit: low.unit }
  return { low: borrowMagnitude(low, high), high: high.value, unit: null }
}

function alignUnits(low: Exact, lowUnit: UnitCode, high: Exact, highUnit: UnitCode): Ends | null {
  if (unitDimension(lowUnit) !== unitDimension(highUnit)) return null
  return { low: convert(low, lowUnit, highUnit), high, unit: highUnit }
}

/** `5亿` beside `10亿元` is 5 亿元: its own 万 or 亿 counts in the plain unit; without one it takes the other's unit. */
function borrowUnit(bare: Amount, other: Amount, unit: UnitCode): Exact {
  if (unit !== plainUnit(unit) && /[万亿]$/.test(bare.numeral)) return convert(bare.value, plainUnit(unit), unit)
  return borrowMagnitude(bare, other)
}

/** `3` beside `5万亩` is 3万, unless that would pass the other end (9000 beside 1.2万 is 9000). */
function borrowMagnitude(bare: Amount, other: Amount): Exact {
  const magnitude = /[百千万亿]+$/.exec(other.numeral)?.[0]
  if (magnitude === undefined || /[百千万亿]/.test(bare.numeral)) return bare.value
  const scaled = readNumeral(`${bare.numeral}${magnitude}`)
  return scaled === null || scaled.gt(other.value) ? bare.value : scaled
}

/** The letters after a plain number, when they alone keep the text from being read. */
function unknownUnit(text: string): string | null {
  const [, unit] = /^-?\d[\d,.]*[万亿]?([\p{L}/·²³]{1,12})$/u.exec(text) ?? []
  return unit !== undefined && findUnit(unit) === null && !notUnit.test(unit) ? unit : null
}

/** Numerals, bound words and exponents: not a unit that someone could add to a list. */
const notUnit = /^e$|[零〇一二两三四五六七八九十百千万亿多余几半年月日上下内]/iu
