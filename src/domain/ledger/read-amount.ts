import { isProblem, problem } from '../errors.ts'
import { type Exact, toText } from '../quantity/exact.ts'
import { type QuantityReading, readQuantity } from '../quantity/quantity-reading.ts'
import { convert, findUnit, type UnitCode, unitDimension } from '../quantity/unit.ts'
import { foldWritten } from '../quantity/written-text.ts'
import { negative, range, tooFine, uncertainShare, unitDiffers, unreadable } from './amount-problems.ts'
import { hasScaleTwice, lastScale, withoutScale } from './amount-scale.ts'
import type { AmountField } from './field.ts'
import { converterBetween, plainNumber } from './plain-number.ts'
import { isRefused, keptWriting, type OfferedCell, type ReadValue, valueRead, valueRefused } from './value-reading.ts'

/** Digits before the point: more is a slip in any unit. */
const mostWholeDigits = 15

/**
 * Reads an amount into the unit of its field.
 *
 * The unit is the one in the cell, else `unit`, else the field's. 约, 左右, 以上 leave the number and keep the writing. Refused are ranges,
 * more decimals than the field keeps, a unit that measures something else, and a bare 0.85 for a field of %. 万 or 亿 in cell and unit alike are
 * read as the cell says, with a doubt.
 *
 * @param unit of the column; null when nobody said one
 */
export function readAmountValue(field: AmountField, cell: OfferedCell, unit: UnitCode | null): ReadValue {
  const value = readPlainly(field, cell, unit ?? field.unit)
  return value === null ? readWrittenAmount(field, cell, unit) : checkAmount(field, value, null)
}

/** Most cells are plain numbers: they need no arithmetic, or one factor. Shares are looked at more closely. */
function readPlainly(field: AmountField, { text, kind }: OfferedCell, outer: UnitCode): string | null {
  if ((kind !== 'number' && kind !== 'text') || unitDimension(field.unit) === 'ratio') return null
  const number = plainNumber(text.endsWith(outer) ? text.slice(0, -outer.length) : text)
  return number === null ? null : (converterBetween(outer, field.unit)?.(number) ?? null)
}

function readWrittenAmount(field: AmountField, cell: OfferedCell, unit: UnitCode | null): ReadValue {
  const written = keptWriting(cell.text)
  if (isDamagedNumber(cell.text)) return valueRefused(problem('value.damaged', { value: written }))
  if (cell.kind === 'date' || cell.kind === 'boolean') return unreadable(written)
  const reading = readQuantity(cell.text)
  if (isProblem(reading)) return readBracketed(field, cell, unit) ?? unreadable(written)
  if (reading.valueHigh !== null) return range(written, reading, unit ?? field.unit)
  return readSingle(field, cell.text, reading, unit)
}

function isDamagedNumber(text: string): boolean {
  return /\ufffd|\d\s*[?？]|[?？]\s*\d/.test(text)
}

/** `(1,234)` is how accounts write a negative amount; in a table it may also be a remark. */
function readBracketed(field: AmountField, { text, kind }: OfferedCell, unit: UnitCode | null): ReadValue | null {
  const inside = /^\(([\d,.]+)\)$/.exec(foldWritten(text) ?? '')?.[1]
  if (inside === undefined || field.mayBeNegative !== true) return null
  const read = readAmountValue(field, { text: `-${inside}`, kind }, unit)
  if ('problem' in read) return read
  return valueRefused(problem('quantity.unreadable', { text: keptWriting(text) }), [
    { text: `-${inside}`, reason: 'as-negative' },
  ])
}

function readSingle(field: AmountField, text: string, reading: QuantityReading, unit: UnitCode | null): ReadValue {
  const outer = unit ?? field.unit
  if (reading.unit === null && hasScaleTwice(text, outer)) return readScaled(field, text, reading, outer)
  if (reading.unit === null && isUncertainShare(field, reading.value, unit)) return uncertainShare(text, reading.value)
  return readIn(field, text, reading, reading.unit ?? outer, outer)
}

/** @param from unit of the number, as the cell or the column says it */
function readIn(
  field: AmountField,
  text: string,
  reading: QuantityReading,
  from: UnitCode,
  outer: UnitCode,
): ReadValue {
  if (unitDimension(from) !== unitDimension(field.unit)) return unitDiffers(field, reading, from)
  const value = toText(convert(reading.value, from, field.unit))
  return checkAmount(field, value, writingBeyond(field, text, reading, outer))
}

/**
 * `1.2亿` under 万元 can only be 1.2亿元, for nobody has 1.2亿 of 万元; it is read so, and a person confirms it. `5000万` under 万元 says the
 * scale of the column again and leaves no doubt.
 */
function readScaled(field: AmountField, text: string, reading: QuantityReading, outer: UnitCode): ReadValue {
  const plain = withoutScale(outer)
  if (plain === null) return valueRefused(problem('import.scale-twice', { value: keptWriting(text), unit: outer }))
  const read = readIn(field, text, reading, plain, outer)
  if (isRefused(read) || lastScale(text) === outer.charAt(0)) return read
  const stated = { value: keptWriting(text), unit: outer, read: `${read.value}${field.unit}` }
  const folded = foldWritten(text) ?? ''
  const number = /[万萬亿億]$/u.test(folded) ? folded : toText(reading.value)
  const mend = { text: `${number}${plain}`, reason: 'unit' as const }
  return { ...read, doubt: valueRefused(problem('value.scale-stated', stated), [mend]) }
}

/** What the cell says beyond its number: a bound (约), words for digits, or a unit that is neither the column's nor the field's. */
function writingBeyond(field: AmountField, text: string, reading: QuantityReading, outer: UnitCode): string | null {
  const beside = (foldWritten(text) ?? '').replace(/^[-+]?[\d,.]+/, '')
  const isExpected = reading.unit === null ? beside === '' : [outer, field.unit].includes(reading.unit)
  const isPlain = isExpected && reading.comparator === '=' && (beside === '' || findUnit(beside) === reading.unit)
  return isPlain ? null : keptWriting(text)
}

/**
 * Whether a field takes an amount: not too large, not finer than its decimals, negative only where that may be.
 *
 * @param text canonical decimal, in the unit of the field
 * @param written what stood there beyond the value
 */
export function checkAmount(field: AmountField, text: string, written: string | null): ReadValue {
  const isNegative = text.startsWith('-')
  if (isNegative && field.mayBeNegative !== true) return negative(text)
  const point = text.indexOf('.')
  const wholeDigits = (point < 0 ? text.length : point) - (isNegative ? 1 : 0)
  if (wholeDigits > mostWholeDigits) return valueRefused(problem('value.too-large', { value: text.slice(0, 40) }))
  const decimals = point < 0 ? 0 : text.length - point - 1
  return decimals > field.decimals ? tooFine(field, text, written ?? text) : valueRead(text, written)
}

/** Shares above this are likelier percentages: nobody reaches 200 % of a plan by a tenth of a per cent. */
const largestShare = '2'

/** A bare number up to 1 in a field of %: 85 % or 0.85 %? What column or person said decides; nobody guesses. */
function isUncertainShare(field: AmountField, value: Exact, unit: UnitCode | null): boolean {
  if (field.unit !== '%' || value.eq('0')) return false
  if (unit === '比例') return value.abs().gt(largestShare)
  return unit === null && value.abs().lte('1')
}
