import { DomainError } from '../errors.ts'
import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import type { ValueContext } from '../ledger/value-reading.ts'
import type { UnitCode } from '../quantity/unit.ts'
import { type ColumnReader, columnReader } from './column-reader.ts'
import { lettersOf } from './form-sheet.ts'
import { unitFor } from './header-text.ts'
import type { SheetMapping } from './recognised-table.ts'

/** A column that is imported. */
export interface OfferedColumn {
  readonly column: number
  readonly letters: string
  readonly field: LedgerField
  readonly read: ColumnReader
  /** Reads a sum over the column; null where sums mean nothing. */
  readonly readTotal: ColumnReader | null
}

/**
 * The columns of a sheet that are imported, ascending, each with the readers of its cells.
 *
 * @throws DomainError `quantity.unit-unknown`, for a unit that a person gave
 */
export function offeredColumns(
  ledger: Ledger,
  mapping: SheetMapping,
  context: Omit<ValueContext, 'unit'>,
): OfferedColumn[] {
  return mapping.columns
    .flatMap(({ column, field: name, unit }) => {
      const field = ledger.fields.get(name ?? '')
      return field === undefined ? [] : [offeredColumn(column, field, { ...context, unit: columnUnit(field, unit) })]
    })
    .toSorted((a, b) => a.column - b.column)
}

function offeredColumn(column: number, field: LedgerField, context: ValueContext): OfferedColumn {
  const adds = field.kind === 'amount' && field.adds
  const readTotal = adds ? columnReader(totalField(field), context) : null
  return { column, letters: lettersOf(column), field, read: columnReader(field, context), readTotal }
}

/** Sums may be negative or finer than one value. */
function totalField(field: Extract<LedgerField, { kind: 'amount' }>): LedgerField {
  const { required: _, ...rest } = field
  return { ...rest, decimals: 30, mayBeNegative: true }
}

function columnUnit(field: LedgerField, written: string | null): UnitCode | null {
  if (written === null || field.kind !== 'amount') return null
  const unit = unitFor(written, field.unit)
  if (unit === null) throw new DomainError('quantity.unit-unknown', { text: written })
  return unit
}
