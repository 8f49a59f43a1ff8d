import type { FieldValue } from '../condition/word.ts'
import { problem } from '../errors.ts'
import { isBlankText } from '../ledger/blank-words.ts'
import type { Ledger, LedgerField } from '../ledger/ledger.ts'
import { isRefused, type Mend, type OfferedCell, valueRefused } from '../ledger/value-reading.ts'
import { type CellTeller, type CountingCell, createCellTeller } from './cell-teller.ts'
import { cellIn, type FormCell } from './form-sheet.ts'
import type { OfferedColumn } from './offered-columns.ts'
import type { SheetProblem } from './recognised-table.ts'
import type { ToldRow } from './table-rows.ts'
import type { TotalCheck } from './total-check.ts'

/** A row as it was read. */
export interface RowRead {
  /** Number in the sheet. */
  readonly row: number
  /**
   * Of the fields that the sheet offers. A blank cell says nothing and is absent, as is a refused one; null is a cell that says that there
   * is nothing (—).
   */
  readonly values: Readonly<Record<string, FieldValue>>
  /** What cells said beyond their value, by field. */
  readonly written: Readonly<Record<string, string>>
  /** True when a problem of this row is a refusal. */
  readonly refused: boolean
}

/** What reading rows needs, beside the rows. */
export interface RowReaderParts {
  readonly sheet: string
  readonly ledger: Ledger
  /** Ascending. */
  readonly columns: readonly OfferedColumn[]
  /** Values that hold for every row. */
  readonly fixed: Readonly<Record<string, FieldValue>>
  /** One of the values that hold for every row was refused, and so is every row. */
  readonly isFixedRefused: boolean
  /** Texts that a person put in the place of those of cells, by `sheet!cell`. */
  readonly mends: ReadonlyMap<string, string>
  readonly totals: TotalCheck
  readonly tell: (found: SheetProblem) => void
}

/** The row while it is being read. */
interface OpenRow {
  readonly values: Record<string, FieldValue>
  readonly written: Record<string, string>
  refused: boolean
}

/** Reads the rows of a table one after another; problems and sums are told on the way. */
export function createRowReader(parts: RowReaderParts): (told: ToldRow) => RowRead {
  const memory: Memory = { above: new Map(), tellOnce: createCellTeller(parts.sheet, parts.tell) }
  return (told) => {
    const open: OpenRow = { values: { ...parts.fixed }, written: {}, refused: parts.isFixedRefused }
    let next = 0
    for (const column of parts.columns) {
      while ((told.row.cells[next]?.column ?? Infinity) < column.column) next += 1
      const own = told.row.cells[next]
      const cell = countingCell(column, own?.column === column.column ? own : undefined, told, parts)
      if (isBlankText(cell.text)) takeBlank(column, cell, open, parts, memory)
      else takeCell(column, cell, open, parts, memory)
    }
    parts.totals.endRow()
    return { row: told.row.number, ...open }
  }
}

/** What is remembered from row to row. */
interface Memory {
  /** The last text of each required field. */
  readonly above: Map<string, string>
  readonly tellOnce: CellTeller
}

function countingCell(
  { column, letters }: OfferedColumn,
  own: FormCell | undefined,
  { row, merged }: ToldRow,
  { sheet, mends }: RowReaderParts,
): CountingCell {
  const over = own === undefined ? (merged.get(column) ?? null) : null
  const number = over?.row.number ?? row.number
  const address = `${letters}${number}`
  const mend = mends.size === 0 ? undefined : mends.get(`${sheet}!${address}`)
  const cell = over === null ? own : cellIn(over.row, column)
  const offered: OfferedCell = mend !== undefined ? { text: mend, kind: 'text' } : (cell ?? nothing)
  return { text: offered.text, kind: offered.kind, address, row: number, merged: over }
}

const nothing: OfferedCell = { text: '', kind: 'empty' }

/** A blank cell of a required field: what stands above it is often meant. */
function takeBlank(
  { field }: OfferedColumn,
  cell: CountingCell,
  open: OpenRow,
  parts: RowReaderParts,
  memory: Memory,
): void {
  if (field.required !== true) return
  const text = namesRow(field, parts.ledger) ? undefined : memory.above.get(field.name)
  const mends: Mend[] = text === undefined ? [] : [{ text, reason: 'as-above' }]
  open.refused = true
  memory.tellOnce(field.name, cell, valueRefused(problem('value.empty', { field: field.zh }), mends), 'refuse')
}

/** Two rows do not share what names them. */
function namesRow({ name }: LedgerField, { title, key }: Ledger): boolean {
  return name === title || (key.length === 1 && key[0] === name)
}

function takeCell(
  { field, read }: OfferedColumn,
  cell: CountingCell,
  open: OpenRow,
  parts: RowReaderParts,
  memory: Memory,
): void {
  const result = read(cell)
  if (isRefused(result)) {
    if (adds(field) && cell.merged === null) parts.totals.miss(field.name, cell.address)
    open.refused = true
    memory.tellOnce(field.name, cell, result, 'refuse')
    return
  }
  if (result.doubt !== undefined) memory.tellOnce(field.name, cell, result.doubt, 'ask')
  open.values[field.name] = result.value
  if (result.written !== null) open.written[field.name] = result.written
  if (field.required) memory.above.set(field.name, cell.text)
  if (adds(field) && typeof result.value === 'string') addUp(field, cell, result.value, parts, memory)
}

function adds(field: LedgerField): boolean {
  return field.kind === 'amount' && field.adds
}

/** An amount merged over several rows is added up once, and asked about: it would count in each of them. */
function addUp({ name }: LedgerField, cell: CountingCell, value: string, parts: RowReaderParts, memory: Memory): void {
  if (cell.merged === null) {
    parts.totals.add(name, value)
    return
  }
  const rows = cell.merged.last - cell.row + 1
  memory.tellOnce(name, cell, valueRefused(problem('import.amount-merged', { value: cell.text, rows })), 'ask')
}
