import { problem } from '../errors.ts'
import type { Comparator } from '../quantity/comparator.ts'
import { type Exact, exact, toText } from '../quantity/exact.ts'
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
}

export type RowState = 'new' | 'changed' | 'same'

export interface FieldDifference {
  readonly field: 'value' | 'valueHigh' | 'comparator' | 'locator' | 'note'
  readonly before: string | null
  readonly after: string
}

/** What taking a row would do. `asks` are doubts that a person must confirm before the row is written. */
export interface PlannedRow {
  readonly row: FormRow
  readonly state: RowState
  readonly differences: readonly FieldDifference[]
  readonly asks: readonly CellProblem[]
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
  const asks = state === 'same' ? [] : doubtMagnitude(row, existing ?? reference)
  return { row, state, differences, asks }
}

function differencesOf(row: FormRow, existing: ExistingValue): FieldDifference[] {
  const differences: (FieldDifference | null)[] = [
    existing.value !== null && sameAmount(row.value, row.unit, existing.value, existing.unit)
      ? null
      : {
          field: 'value',
          before: amountText(existing.value, existing.unit),
          after: amountText(row.value, row.unit) ?? '',
        },
    sameHigh(row, existing)
      ? null
      : {
          field: 'valueHigh',
          before: amountText(existing.valueHigh, existing.unit),
          after: amountText(row.valueHigh, row.unit) ?? '',
        },
    row.comparator === existing.comparator
      ? null
      : { field: 'comparator', before: existing.comparator, after: row.comparator },
    wordingDifference('locator', row.locator, existing.locator),
    wordingDifference('note', row.note, existing.note),
  ]
  return differences.filter((difference) => difference !== null)
}

/** A form that says nothing of a wording leaves it as it is. */
function wordingDifference(
  field: 'locator' | 'note',
  offered: string | null,
  existing: string | null,
): FieldDifference | null {
  return offered === null || offered === existing ? null : { field, before: existing, after: offered }
}

function sameHigh(row: FormRow, existing: ExistingValue): boolean {
  if (row.valueHigh === null || existing.valueHigh === null) return row.valueHigh === existing.valueHigh
  return sameAmount(row.valueHigh, row.unit, existing.valueHigh, existing.unit)
}

function sameAmount(value: Exact, unit: UnitCode, other: Exact, otherUnit: UnitCode): boolean {
  return unitDimension(unit) === unitDimension(otherUnit) && convert(other, otherUnit, unit).eq(value)
}

function amountText(value: Exact | null, unit: UnitCode): string | null {
  return value === null ? null : `${toText(value)}${unit}`
}

/** 万 against 亿 is a factor of 10,000; nothing real grows a thousandfold between two reports. */
const suspiciousFactor = exact(1000)

function doubtMagnitude(row: FormRow, reference: ExistingValue | null): CellProblem[] {
  if (reference === null || reference.value === null || unitDimension(reference.unit) !== unitDimension(row.unit))
    return []
  const before = convert(reference.value, reference.unit, row.unit)
  if (before.lte(exact(0)) || row.value.lte(exact(0))) return []
  const isLarger = row.value.gte(before.times(suspiciousFactor))
  const isSmaller = before.gte(row.value.times(suspiciousFactor))
  if (!isLarger && !isSmaller) return []
  const value = amountText(row.value, row.unit) ?? ''
  const found = problem('import.magnitude-suspicious', {
    value,
    factor: toText(suspiciousFactor),
    previous: amountText(reference.value, reference.unit) ?? '',
  })
  return [{ cell: row.valueCell, value, severity: 'ask', problem: found }]
}
