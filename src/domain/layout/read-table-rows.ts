import type { FieldValue } from '../condition/word.ts'
import { problem } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readValue } from '../ledger/read-value.ts'
import { isRefused, type ValueContext } from '../ledger/value-reading.ts'
import type { FormRow, FormSheet } from './form-sheet.ts'
import { type OfferedColumn, offeredColumns } from './offered-columns.ts'
import type { FixedValue, RecognisedTable, SheetMapping, SheetProblem } from './recognised-table.ts'
import { createRowReader, type RowRead } from './row-reader.ts'
import { noteSums, totalProblems } from './stated-totals.ts'
import { rowsUnder } from './table-rows.ts'
import { shapeOf } from './table-shape.ts'
import { createTotalCheck } from './total-check.ts'

/** What the reading of rows is told from outside the sheet. */
export interface RowContext extends Pick<ValueContext, 'findPlace' | 'findOrganisation' | 'findReference'> {
  readonly simplify: (text: string) => string
  /** Year of dates that name none, where the table names none either. */
  readonly year: number | null
  /** Texts that a person put in the place of those of cells, by `sheet!cell`. */
  readonly mends: ReadonlyMap<string, string>
}

/** A row of a table, as it was read. */
export type TableRow = RowRead

/** The rows of a table, and everything that is wrong with them, at once. */
export interface TableReading {
  /** Fields that the sheet offers: by a column, or above the table. */
  readonly fields: readonly string[]
  /** Letters of the column of each field; a fixed one has none. */
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly TableRow[]
  /** Those of the recognition included. */
  readonly problems: readonly SheetProblem[]
}

/** How far a reading is: the lists grow until it ends. */
export interface TableSoFar extends Pick<TableReading, 'columns' | 'rows' | 'problems'> {
  /** Rows gone through, of the table's `rowCount`. */
  readonly done: number
}

/** Rows between two reports of how far the reading is. */
const rowsBetweenReports = 500

/**
 * Reads the rows of a recognised table. Sums are held against the rows that they are over and not imported; a merged cell holds for each
 * row that it reaches; hidden rows are read.
 *
 * A generator, so that the caller can tell how far it is, use what is there, and stop: it gives what there is after every 500 rows, and then
 * the reading. What it tells of a row, it has told when it gives the row.
 *
 * @throws DomainError `quantity.unit-unknown`, for a unit of the mapping
 */
export function* readTableRows(
  sheet: FormSheet,
  table: RecognisedTable,
  ledger: Ledger,
  mapping: SheetMapping,
  context: RowContext,
): Generator<TableSoFar, TableReading> {
  const known = { ...context, year: table.year ?? context.year }
  const problems: SheetProblem[] = [...table.notes]
  const rows: TableRow[] = []
  const columns = offeredColumns(ledger, mapping, known)
  const fixed = readFixed(sheet, table, ledger, mapping.fixed, known, problems)
  const totals = createTotalCheck()
  const tell = (found: SheetProblem) => problems.push(found)
  const readRow = createRowReader({ sheet: sheet.name, ledger, columns, ...fixed, mends: context.mends, totals, tell })
  const letters = lettersByField(columns)
  let done = 0
  for (const told of rowsUnder(sheet, table.headerLast, shapeOf(sheet, table, ledger, mapping))) {
    if (told.kind === 'data') rows.push(readRow(told))
    else if (told.kind === 'heading') problems.push(headingNote(sheet.name, told.row))
    for (const found of noteSums(sheet.name, told, columns, totals)) problems.push(found)
    done += 1
    if (done % rowsBetweenReports === 0) yield { done, columns: letters, rows, problems }
  }
  for (const found of totalProblems(sheet.name, totals)) problems.push(found)
  return {
    fields: [...new Set([...columns.map(({ field }) => field.name), ...Object.keys(fixed.fixed)])],
    columns: letters,
    rows,
    problems,
  }
}

function lettersByField(columns: readonly OfferedColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ field, letters }) => [field.name, letters]))
}

/** Values above the table. One that cannot be read is told once, at the cell where it stands, and refuses every row. */
function readFixed(
  sheet: FormSheet,
  { headerFirst }: RecognisedTable,
  ledger: Ledger,
  fixed: readonly FixedValue[],
  context: RowContext,
  problems: SheetProblem[],
): { readonly fixed: Record<string, FieldValue>; readonly isFixedRefused: boolean } {
  const values: Record<string, FieldValue> = {}
  let isFixedRefused = false
  for (const { field: name, text } of fixed) {
    const field = ledger.fields.get(name)
    if (field === undefined) continue
    const at = cellAbove(sheet, headerFirst, text)
    const offered = context.mends.get(`${sheet.name}!${at.cell}`) ?? text
    const read = readValue(field, { text: offered, kind: 'text' }, { ...context, unit: null })
    if (isRefused(read)) {
      isFixedRefused = true
      const { problem: found, mends } = read
      problems.push({ ...found, sheet: sheet.name, ...at, field: name, offered, severity: 'refuse', mends })
    } else values[name] = read.value
  }
  return { fixed: values, isFixedRefused }
}

/** Where a text stands above the header; the first cell when it was put together from others. */
function cellAbove(
  { rows }: FormSheet,
  headerFirst: number,
  text: string,
): { readonly cell: string; readonly row: number } {
  for (const { number, cells } of rows) {
    if (number >= headerFirst) break
    const cell = cells.find((one) => one.text.includes(text))
    if (cell !== undefined) return { cell: cell.address, row: number }
  }
  return { cell: 'A1', row: 1 }
}

function headingNote(sheet: string, { number, cells }: FormRow): SheetProblem {
  const cell = cells.find(({ text }) => text.trim() !== '')
  const offered = cell?.text.trim() ?? ''
  const found = problem('import.row-left-out', { text: offered.slice(0, 60) })
  const at = cell?.address ?? `A${number}`
  return { ...found, sheet, cell: at, row: number, field: null, offered, severity: 'note', mends: [] }
}
