import type { CalendarDate } from '../calendar/calendar-date.ts'
import { problem } from '../errors.ts'
import type { Comparator } from '../quantity/comparator.ts'
import { divideExact, type Exact, exact, toText, zero } from '../quantity/exact.ts'
import { compareQuantities, quantityText } from '../quantity/quantity.ts'
import { convert, type UnitCode, unitDimension } from '../quantity/unit.ts'
import type { CellProblem, FormRow } from './form-row.ts'

/** What the ledger already holds under a row's key. */
export interface ExistingValue {
  readonly comparator: Comparator
  readonly value: Exact | null
  readonly valueHigh: Exact | null
  readonly unit: UnitCode
  readonly locator: string | null
  readonly note: string | null
  /** Of targets; null where none was stated. */
  readonly baseValue: Exact | null
  /** Of targets: the first day of the window, which a form cannot move; null for statistics. */
  readonly startsOn: CalendarDate | null
}

export type RowState = 'new' | 'changed' | 'same'

export interface FieldDifference {
  readonly field: 'value' | 'valueHigh' | 'baseValue' | 'comparator' | 'locator' | 'note'
  readonly before: string | null
  readonly after: string
}

/** What taking a row would do. `asks` are doubts that a person must confirm before the row is written. */
export interface PlannedRow {
  readonly row: FormRow
  readonly state: RowState
  readonly differences: readonly FieldDifference[]
  readonly asks: readonly CellProblem[]
  /** What the form says and the ledger cannot take; null when there is nothing of the kind. */
  readonly refusal: CellProblem | null
}

/**
 * Compares a row with what is there.
 *
 * @param existing null when the ledger has nothing under the row's key
 * @param reference another figure of the same indicator and place, to notice 亿 where 万 was meant; null when there is none
 */
export function planRow(row: FormRow, existing: ExistingValue | null, reference: ExistingValue | null): PlannedRow {
  const differences = existing === null ? [] : differencesOf(row, existing)
  const state = existing === null ? 'new' : differences.length > 0 ? 'changed' : 'same'
  const asks = state === 'same' ? [] : doubtMagnitude(row, existing?.value ? existing : reference)
  return { row, state, differences, asks, refusal: refuseMovedStart(row, existing) }
}

function differencesOf(row: FormRow, existing: ExistingValue): FieldDifference[] {
  const differences = [
    amountDifference('value', row.value, row.unit, existing.value, existing.unit),
    amountDifference('valueHigh', row.valueHigh, row.unit, existing.valueHigh, existing.unit),
    baseDifference(row, existing),
    wordingDifference('comparator', row.comparator, existing.comparator),
    wordingDifference('locator', row.locator, existing.locator),
    wordingDifference('note', row.note, existing.note),
  ]
  return differences.filter((difference) => difference !== null)
}

/** A form that says nothing of where the climb began leaves it as it is. */
function baseDifference(row: FormRow, existing: ExistingValue): FieldDifference | null {
  if (row.ledger !== 'target' || row.baseValue === null) return null
  return amountDifference('baseValue', row.baseValue, row.unit, existing.baseValue, existing.unit)
}

/** A target's window is fixed when it is set: another start is another promise, with a deadline of its own. */
function refuseMovedStart(row: FormRow, existing: ExistingValue | null): CellProblem | null {
  if (row.ledger !== 'target' || !existing?.startsOn || existing.startsOn === row.startsOn) return null
  const found = problem('import.start-differs', { day: row.startsOn, existing: existing.startsOn })
  return { cell: row.valueCell, value: row.startsOn, severity: 'refuse', problem: found }
}

/** 3 亩 and 2000 ㎡ are the same amount: no difference. */
function amountDifference(
  field: 'value' | 'valueHigh' | 'baseValue',
  offered: Exact | null,
  unit: UnitCode,
  existing: Exact | null,
  existingUnit: UnitCode,
): FieldDifference | null {
  if (offered === null && existing === null) return null
  if (offered !== null && existing !== null && sameAmount(offered, unit, existing, existingUnit)) return null
  return {
    field,
    before: existing && amountText(existing, existingUnit),
    after: offered === null ? '' : amountText(offered, unit),
  }
}

/** A form that says nothing of a wording leaves it as it is. */
function wordingDifference(
  field: 'comparator' | 'locator' | 'note',
  offered: string | null,
  existing: string | null,
): FieldDifference | null {
  return offered === null || offered === existing ? null : { field, before: existing, after: offered }
}

function sameAmount(value: Exact, unit: UnitCode, other: Exact, otherUnit: UnitCode): boolean {
  if (unitDimension(unit) !== unitDimension(otherUnit)) return false
  return compareQuantities({ value, unit }, { value: other, unit: otherUnit }) === 0
}

function amountText(value: Exact, unit: UnitCode): string {
  return quantityText({ value, unit })
}

/** 万 against 亿 is a factor of 10,000; nothing real grows a thousandfold between two reports. */
const suspiciousFactor = exact(1000)

function doubtMagnitude(row: FormRow, reference: ExistingValue | null): CellProblem[] {
  const before = reference && amountBefore(reference, row.unit)
  if (before === null || before.lte(zero) || row.value.lte(zero)) return []
  const [larger, smaller] = row.value.gt(before) ? [row.value, before] : [before, row.value]
  const factor = divideExact(larger, smaller, 0)
  if (factor.lt(suspiciousFactor)) return []
  const value = amountText(row.value, row.unit)
  const found = problem('import.magnitude-suspicious', {
    value,
    factor: larger === row.value ? toText(factor) : `1/${toText(factor)}`,
    previous: amountText(before, row.unit),
  })
  return [{ cell: row.valueCell, value, severity: 'ask', problem: found }]
}

/** What was there, in the row's unit; null when nothing was, or something that measures otherwise. */
function amountBefore({ value, unit }: ExistingValue, rowUnit: UnitCode): Exact | null {
  if (value === null || unitDimension(unit) !== unitDimension(rowUnit)) return null
  return convert(value, unit, rowUnit)
}
