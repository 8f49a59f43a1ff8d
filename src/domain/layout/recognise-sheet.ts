import { problem } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type AboveTable, readAboveTable } from './above-table.ts'
import { findHeader, type HeaderBlock, headerIn } from './find-header.ts'
import { fixedValues } from './fixed-values.ts'
import { cellIn, type FormCell, type FormSheet, isHiddenColumn, lettersOf } from './form-sheet.ts'
import { headAreaOf } from './head-area.ts'
import { headerMatcher } from './header-match.ts'
import type { Simplify } from './header-text.ts'
import { findLayout, headerPath } from './known-layout.ts'
import { proposeColumns, type SampledColumn } from './propose-columns.ts'
import type {
  HeaderRows,
  KnownLayout,
  LayoutColumn,
  RecognisedColumn,
  RecognisedTable,
  SheetMapping,
  SheetProblem,
} from './recognised-table.ts'
import { rowsUnder } from './table-rows.ts'
import { shapeOf } from './table-shape.ts'

/**
 * Recognises the table of a ledger in a sheet: the lines above it, its header of up to four levels, what its columns mean, and which of the
 * rows under it are rows of the ledger. A sheet without such a table comes with `use: false` and a note that says so.
 *
 * @param layouts layouts that a person confirmed before; one of them is known again when its columns moved, or one was added or left out
 * @param simplify Traditional to Simplified
 * @param said the rows of the header, where a person says so: nothing else is looked for then
 */
export function recogniseSheet(
  sheet: FormSheet,
  ledger: Ledger,
  layouts: readonly KnownLayout[],
  simplify: Simplify,
  said?: HeaderRows,
): RecognisedTable {
  if (sheet.rows.length === 0 || (sheet.isNote && said === undefined)) return nothingIn(sheet, [])
  const area = headAreaOf(sheet, said?.last)
  const matcher = headerMatcher(ledger, simplify)
  const paths = new Set(layouts.flatMap(({ columns }) => columns.map(({ headers }) => headerPath(headers, simplify))))
  const isKnown = (headers: readonly string[]) => paths.has(headerPath(headers, simplify))
  const header = said ? headerIn(area, said) : findHeader(area, matcher, isKnown, simplify)
  if (header === null) return nothingIn(sheet, [leftOut(sheet)])
  const above = readAboveTable(
    area,
    area.rows.filter((row) => row < header.first),
    sheet.name,
    simplify,
  )
  const layout = findLayout(header.columns, layouts, simplify)
  const sampled = sampleColumns(sheet, header)
  const proposals = proposeColumns(sampled, { ledger, matcher, layout, units: above.units, simplify })
  const columns = sampled.map((column, index) => presentColumn(sheet, column, proposals[index]))
  const table = tableOf(sheet, ledger, header, above, columns, layout?.name ?? null)
  return said ? { ...table, use: table.rowCount > 0 } : table
}

/** The proposal of a table as it stands: what is read when nobody says otherwise. */
export function mappingOf({ columns, fixed }: RecognisedTable): SheetMapping {
  return { columns: columns.map(({ column, field, unit }) => ({ column, field, unit })), fixed }
}

/** The columns of a layout to be kept, once a person confirmed the mapping of a table. */
export function layoutColumns(table: RecognisedTable, mapping: SheetMapping): LayoutColumn[] {
  return table.columns.flatMap(({ column, headers }) => {
    const mapped = mapping.columns.find((one) => one.column === column)
    return mapped === undefined || mapped.field === null ? [] : [{ headers, field: mapped.field, unit: mapped.unit }]
  })
}

function nothingIn(sheet: FormSheet, notes: readonly SheetProblem[]): RecognisedTable {
  const nowhere = { headerFirst: 0, headerLast: 0, firstRow: 0, lastRow: 0, rowCount: 0 }
  const nothing = { title: null, reporter: null, reportedOn: null, layout: null, year: null }
  const { name, hidden } = sheet
  const empty = { hiddenRows: [], totalRows: [], columns: [], fixed: [], missing: [] }
  return { sheet: name, hidden, use: false, ...nowhere, ...nothing, ...empty, notes }
}

function leftOut(sheet: FormSheet): SheetProblem {
  return sheetNote(sheet, 'A1', 1, problem('import.sheet-left-out', { sheet: sheet.name }))
}

function sheetNote(
  sheet: FormSheet,
  cell: string,
  row: number,
  found: Pick<SheetProblem, 'code' | 'params'>,
): SheetProblem {
  return { ...found, sheet: sheet.name, cell, row, field: null, offered: '', severity: 'note', mends: [] }
}

/** Rows from which values are taken to see what a column is, and how many of them are kept. */
const rowsSampled = 200
const valuesSampled = 40

function sampleColumns(sheet: FormSheet, { last, columns }: HeaderBlock): SampledColumn[] {
  const rows = sheet.rows.filter(({ number }) => number > last).slice(0, rowsSampled)
  return columns.map((headed) => {
    const cells: FormCell[] = []
    for (const row of rows) {
      const cell = cellIn(row, headed.column)
      if (cell !== null && cell.text.trim() !== '' && cells.length < valuesSampled) cells.push(cell)
    }
    return { ...headed, samples: cells }
  })
}

/** Samples shown, and the longest of them. */
const samplesShown = 4
const longestSample = 60

function presentColumn(
  sheet: FormSheet,
  { column, headers, samples }: SampledColumn,
  proposal: Pick<RecognisedColumn, 'field' | 'unit' | 'certainty' | 'candidates'> | undefined,
): RecognisedColumn {
  const shown = [...new Set(samples.map(({ text }) => text.trim().slice(0, longestSample)))].slice(0, samplesShown)
  const nothing = { field: null, unit: null, certainty: 0, candidates: [] }
  return { column, headers, hidden: isHiddenColumn(sheet, column), ...(proposal ?? nothing), samples: shown }
}

function tableOf(
  sheet: FormSheet,
  ledger: Ledger,
  header: HeaderBlock,
  above: AboveTable,
  columns: readonly RecognisedColumn[],
  layout: string | null,
): RecognisedTable {
  const found = { headerFirst: header.first, headerLast: header.last, columns }
  const fixed = fixedValues(ledger, columns, above)
  const mapping = { columns, fixed }
  const rows = tellRows(sheet, found.headerLast, shapeOf(sheet, found, ledger, mapping))
  const offered = new Set([...columns, ...fixed].map(({ field }) => field))
  const isLedger = layout !== null || speaksOfLedger(ledger, columns)
  const { title, reporter, reportedOn, year } = above
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    use: isLedger && rows.rowCount > 0,
    ...found,
    ...rows,
    title,
    reporter,
    reportedOn,
    fixed,
    missing: [...ledger.fields.values()]
      .filter((field) => field.required && !offered.has(field.name))
      .map(({ name }) => name),
    layout,
    year,
    notes: isLedger ? notesOf(sheet, found, rows.hiddenRows) : [leftOut(sheet)],
  }
}

/** Two fields at least, and one of them says which row is meant: another ledger also has places, dates and remarks. */
function speaksOfLedger(ledger: Ledger, columns: readonly RecognisedColumn[]): boolean {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]))
  const naming = [ledger.title, ...ledger.key.filter((name) => name !== ledger.month)]
  return fields.length >= 2 && fields.some((field) => naming.includes(field))
}

function tellRows(sheet: FormSheet, headerLast: number, shape: Parameters<typeof rowsUnder>[2]) {
  const found = { firstRow: 0, lastRow: 0, rowCount: 0, hiddenRows: [] as number[], totalRows: [] as number[] }
  for (const { row, kind } of rowsUnder(sheet, headerLast, shape)) {
    if (kind === 'data') {
      found.firstRow ||= row.number
      found.lastRow = row.number
      found.rowCount += 1
      if (row.hidden) found.hiddenRows.push(row.number)
    } else if (kind !== 'heading' && kind !== 'repeat' && kind !== 'foot') found.totalRows.push(row.number)
  }
  return found
}

function notesOf(
  sheet: FormSheet,
  { headerLast, columns }: Pick<RecognisedTable, 'headerLast' | 'columns'>,
  hiddenRows: readonly number[],
): SheetProblem[] {
  const hidden = columns.filter((column) => column.hidden).map(({ column }) => lettersOf(column))
  const [firstColumn] = hidden
  const [firstRow] = hiddenRows
  return [
    ...(sheet.hidden ? [sheetNote(sheet, 'A1', 1, problem('import.sheet-hidden', { sheet: sheet.name }))] : []),
    ...(firstColumn === undefined
      ? []
      : [
          sheetNote(
            sheet,
            `${firstColumn}${headerLast}`,
            headerLast,
            problem('import.columns-hidden', { columns: hidden.join('、') }),
          ),
        ]),
    ...(firstRow === undefined
      ? []
      : [sheetNote(sheet, `A${firstRow}`, firstRow, problem('import.rows-hidden', { rows: inRanges(hiddenRows) }))]),
  ]
}

/** Ranges named in a note. */
const mostRanges = 20

/** @example inRanges([3, 4, 5, 9]) // '3–5、9' */
export function inRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const shown = ranges.slice(0, mostRanges).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return shown.join('、') + (ranges.length > mostRanges ? '…' : '')
}
