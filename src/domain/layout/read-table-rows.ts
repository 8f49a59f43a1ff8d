import type { FieldValue } from '../condition/word.ts'
import { problem } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readValue } from '../ledger/read-value.ts'
import { isRefused, type ValueContext } from '../ledger/value-reading.ts'
import type { ColumnReader } from './column-reader.ts'
import { cellIn, type FormRow, type FormSheet } from './form-sheet.ts'
import { type OfferedColumn, offeredColumns } from './offered-columns.ts'
import type { FixedValue, RecognisedTable, SheetMapping, SheetProblem } from './recognised-table.ts'
import { createRowReader, type RowRead } from './row-reader.ts'
import { rowsUnder, type ToldRow } from './table-rows.ts'
import { shapeOf } from './table-shape.ts'
import { createTotalCheck, type StatedTotal, type TotalCheck } from './total-check.ts'

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

/** Rows between two reports of how far the reading is. */
const rowsBetweenReports = 500

/**
 * Reads the rows of a recognised table. Sums are held against the rows that they are over and not imported; a merged cell holds for each
 * row that it reaches; hidden rows are read.
 *
 * A generator, so that the caller can tell how far it is and stop: it gives the number of rows gone through, every 500, and then the
 * reading.
 *
 * @throws DomainError `quantity.unit-unknown`, for a unit of the mapping
 */
export function* readTableRows(
  sheet: FormSheet,
  table: RecognisedTable,
  ledger: Ledger,
  mapping: SheetMapping,
  context: RowContext,
): Generator<number, TableReading> {
  const known = { ...context, year: table.year ?? context.year }
  const problems: SheetProblem[] = [...table.notes]
  const rows: TableRow[] = []
  const columns = offeredColumns(ledger, mapping, known)
  const fixed = readFixed(sheet, table, ledger, mapping.fixed, known, problems)
  const totals = createTotalCheck()
  const tell = (found: SheetProblem) => problems.push(found)
  const readRow = createRowReader({ sheet: sheet.name, ledger, columns, ...fixed, mends: context.mends, totals, tell })
  let done = 0
  for (const told of rowsUnder(sheet, table.headerLast, shapeOf(sheet, table, ledger, mapping))) {
    if (told.kind === 'data') rows.push(readRow(told))
    else if (told.kind === 'heading') problems.push(headingNote(sheet.name, told.row))
    noteSums(told, columns, totals)
    done += 1
    if (done % rowsBetweenReports === 0) yield done
  }
  for (const total of totals.differing()) problems.push(totalProblem(sheet.name, total))
  return {
    fields: [...new Set([...columns.map(({ field }) => field.name), ...Object.keys(fixed.fixed)])],
    columns: lettersByField(columns),
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

function noteSums({ kind, row }: ToldRow, columns: readonly OfferedColumn[], totals: TotalCheck): void {
  if (kind === 'data' || kind === 'repeat' || kind === 'foot') return
  totals.sum(kind, kind === 'heading' ? [] : statedTotals(row, columns))
}

function statedTotals(row: FormRow, columns: readonly OfferedColumn[]): StatedTotal[] {
  return columns.flatMap(({ column, field, readTotal }) => {
    const cell = readTotal === null ? null : cellIn(row, column)
    if (readTotal === null || cell === null) return []
    const read = readTotal(cell)
    if (isRefused(read) || typeof read.value !== 'string') return []
    const step = lastDigit(cell.text, readTotal)
    return [{ field: field.name, cell: cell.address, row: row.number, offered: cell.text, value: read.value, step }]
  })
}

/** One of the last digit of a number, in the unit of the field. */
function lastDigit(text: string, readTotal: ColumnReader): string {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const one = readTotal({ kind: 'number', text: places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1` })
  return isRefused(one) || typeof one.value !== 'string' ? '0' : one.value
}

function totalProblem(
  sheet: string,
  { field, cell, row, offered, value, sum, rows }: ReturnType<TotalCheck['differing']>[number],
): SheetProblem {
  const found = problem('import.total-differs', { stated: value, sum, rows })
  return { ...found, sheet, cell, row, field, offered, severity: 'ask', mends: [] }
}
