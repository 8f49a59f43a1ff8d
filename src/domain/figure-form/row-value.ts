import { isProblem, problem } from '../errors.ts'
import { combineBounds, takeBoundWords } from '../quantity/bound-words.ts'
import type { Comparator } from '../quantity/comparator.ts'
import { type Exact, toText, zero } from '../quantity/exact.ts'
import { type QuantityReading, readQuantity } from '../quantity/quantity-reading.ts'
import { convert, findUnit, type UnitCode, unitDimension } from '../quantity/unit.ts'
import { foldWritten } from '../quantity/written-text.ts'
import { isNegativeAmount } from '../statistic/negative-amount.ts'
import { isUpperLimit } from '../target/target.ts'
import type { FormColumnName } from './form-column.ts'
import type { FormIndicator, StatedAmount } from './form-row.ts'
import { type RowReading, refuseEmpty, refuseUnreadable } from './row-reading.ts'

type AmountColumn = Extract<FormColumnName, 'value' | 'valueHigh' | 'baseValue'>

/**
 * What a row states, in the unit of the unit column, or of the value itself where that column is empty. The upper end of a range stands
 * in its own column, or after the lower one in the value (`5亿至10亿元`).
 *
 * @param indicator null when the row names none: then only the measured thing is not checked
 */
export function readAmount(reading: RowReading, indicator: FormIndicator | null): StatedAmount | null {
  const written = readQuantityCell(reading, 'value')
  const unit = readUnitCell(reading, written)
  const comparator = readComparator(reading, written?.comparator ?? '=')
  const highCell = readSingle(reading, 'valueHigh', unit)
  if (unit === null) return null
  if (indicator !== null) checkDimension(reading, unit, indicator)
  const value = written && amountIn(reading, 'value', written, unit)
  if (written === null || value === null) return null
  const valueHigh = highCell ?? (written.valueHigh && inUnit(written.valueHigh, written.unit, unit))
  checkSize(reading, value, valueHigh, unit)
  return comparator && { comparator, value, valueHigh, unit }
}

/**
 * The value from which a target climbs, in the unit of the target.
 *
 * @param unit null when the row has none: the cell is still read, for its problems
 */
export function readBase(reading: RowReading, unit: UnitCode | null): Exact | null {
  return readSingle(reading, 'baseValue', unit)
}

/** A target that is to be reached must lie above zero, or no completion rate could be told. A negative amount was refused before. */
export function checkPositive(reading: RowReading, { comparator, value, unit }: StatedAmount): void {
  if (isUpperLimit(comparator) || value.gt(zero) || isNegativeAmount(value, unit)) return
  reading.refuse('value', problem('target.not-positive', { value: toText(value) }))
}

/** null when the cell is refused. A date is never a number, not even one that shows its year alone. */
function readQuantityCell(reading: RowReading, name: AmountColumn): QuantityReading | null {
  const { text, kind } = reading.cells(name)
  if (text === '') return refuseEmpty(reading, name)
  const isNumber = kind !== 'error' && kind !== 'date'
  const found = isNumber ? readQuantity(text) : problem('quantity.unreadable', { text })
  return isProblem(found) ? reading.refuse(name, found) : found
}

/** One number in a cell that may be empty; a range is not one. */
function readSingle(reading: RowReading, name: AmountColumn, unit: UnitCode | null): Exact | null {
  if (reading.cells(name).text === '') return null
  const written = readQuantityCell(reading, name)
  if (written === null) return null
  if (written.valueHigh !== null) return refuseUnreadable(reading, name)
  return unit === null ? null : amountIn(reading, name, written, unit)
}

function readUnitCell(reading: RowReading, written: QuantityReading | null): UnitCode | null {
  const { text } = reading.cells('unit')
  if (text !== '') return findUnit(text) ?? reading.refuse('unit', problem('quantity.unit-unknown', { text }))
  return written === null ? null : (written.unit ?? refuseEmpty(reading, 'unit'))
}

/** The amount in `unit`, or null when the cell's own unit measures something else, or 万 and 亿 stand in both places. */
function amountIn(reading: RowReading, name: AmountColumn, written: QuantityReading, unit: UnitCode): Exact | null {
  const { text } = reading.cells(name)
  if (written.unit === null && isScaledTwice(text, unit))
    return reading.refuse(name, problem('import.scale-twice', { value: text, unit }))
  if (written.unit !== null && unitDimension(written.unit) !== unitDimension(unit))
    return reading.refuse(
      name === 'value' ? 'unit' : name,
      problem('quantity.dimension-mismatch', { from: written.unit, to: unit }),
    )
  return inUnit(written.value, written.unit, unit)
}

/** `2亿` under 万元 may be 2 亿元 or 2 亿万元: a factor of ten thousand that nobody may guess. */
function isScaledTwice(text: string, unit: UnitCode): boolean {
  return /[万萬亿億]/u.test(text) && /^[千万亿]/u.test(unit)
}

function inUnit(value: Exact, from: UnitCode | null, to: UnitCode): Exact {
  return from === null ? value : convert(value, from, to)
}

function checkDimension(reading: RowReading, unit: UnitCode, indicator: FormIndicator): void {
  const wanted = findUnit(indicator.unit)
  if (wanted !== null && unitDimension(wanted) === unitDimension(unit)) return
  const name = reading.cells('unit').text === '' ? 'value' : 'unit'
  reading.refuse(name, problem('quantity.dimension-mismatch', { from: unit, to: indicator.unit }))
}

function checkSize(reading: RowReading, value: Exact, high: Exact | null, unit: UnitCode): void {
  if (isNegativeAmount(value, unit))
    reading.refuse('value', problem('import.value-negative', { value: reading.cells('value').text }))
  if (high === null || high.gte(value)) return
  const name = reading.cells('valueHigh').text === '' ? 'value' : 'valueHigh'
  reading.refuse(name, problem('import.range-reversed', { low: toText(value), high: toText(high) }))
}

/**
 * How the value bounds the true one: a sign or a word in its own column (`≥`, 不低于, 以上), together with what the value itself says
 * (超2100). Refused when the two point apart.
 */
function readComparator(reading: RowReading, inValue: Comparator): Comparator | null {
  const { text } = reading.cells('comparator')
  const inColumn = comparatorOf(text)
  const together = inColumn === null ? null : combineBounds([inColumn, inValue])
  return together ?? refuseUnreadable(reading, 'comparator')
}

/** Words that compare, beside those that also stand in running text. */
const comparingWords: ReadonlyMap<string, Comparator> = new Map([
  ['等于', '='],
  ['大于等于', '>='],
  ['大于或等于', '>='],
  ['小于等于', '<='],
  ['小于或等于', '<='],
])

function comparatorOf(text: string): Comparator | null {
  const folded = foldWritten(text)
  if (folded === null) return null
  const { rest, bounds } = takeBoundWords(folded)
  return comparingWords.get(folded) ?? (rest === '' ? combineBounds(bounds) : null)
}
