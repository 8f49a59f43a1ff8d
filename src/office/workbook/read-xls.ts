import type { CellObject, WorkBook } from '@e965/xlsx'
import { DomainError } from '#domain/errors.ts'
import { openCompoundFile } from '../ole/compound-file.ts'
import { type DateSystem, readDateSerial } from '../table/date-serial.ts'
import { displayOfFormatCode } from '../table/number-format.ts'
import { toDecimalText, toPercentText } from '../table/number-text.ts'
import { createRowPacker, type RowPacker } from '../table/packed-row.ts'
import { type CellKind, cellAddress, type Row, type Sheet, type Workbook } from '../table/table.ts'
import { type BiffSheet, prepareBiff } from './prepare-biff.ts'
import { createReadingBudget } from './reading-budget.ts'
import type { WorkbookLimits } from './workbook-limits.ts'

/** Cells of an `.xls`: its reader keeps each as an object. */
const mostCells = 2_000_000

/**
 * Reads an `.xls` of Excel 5 or later. Its records are looked through first (`prepareBiff`); only those that hold cells reach the library.
 *
 * @param fileName for refusals
 * @throws DomainError `workbook.broken`, `workbook.encrypted`, `workbook.macros-refused`, `workbook.legacy-format`,
 *   `workbook.too-many-rows`, `workbook.too-many-cells`
 */
export async function readXls(bytes: Uint8Array, fileName: string, limits: WorkbookLimits): Promise<Workbook> {
  const file = openCompoundFile(bytes)
  if (file.names.some((name) => /^_VBA_PROJECT(_CUR)?$/i.test(name)))
    throw new DomainError('workbook.macros-refused', {})
  const stream = file.read('Workbook') ?? file.read('Book')
  if (stream === null) throw new DomainError('workbook.broken', { detail: fileName })
  const prepared = prepareBiff(stream, createReadingBudget({ ...limits, cells: Math.min(limits.cells, mostCells) }))
  const workbook = await readCells(prepared.stream, fileName)
  requireOwnNames(workbook, fileName)
  const dateSystem = workbook.Workbook?.WBProps?.date1904 ? 1904 : 1900
  return { sheets: prepared.sheets.flatMap((sheet, index) => presentSheet(workbook, index, sheet, dateSystem)) }
}

/** Formats that a file may declare; those that another file declared must not be left over. */
const firstDeclaredFormat = 164
const lastDeclaredFormat = 391

/** The library is large and rarely needed: it is loaded with the first `.xls`. */
async function readCells(stream: Uint8Array, fileName: string): Promise<WorkBook> {
  const { SSF, read, set_cptable: setCodePages } = await import('@e965/xlsx')
  setCodePages(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  for (let format = firstDeclaredFormat; format <= lastDeclaredFormat; format += 1) SSF.load('General', format)
  try {
    return read(Buffer.from(stream.buffer), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    })
  } catch (cause) {
    throw new DomainError('workbook.broken', { detail: fileName }, { cause })
  }
}

/** Sheets are found by name: with two of one name the cells of one would be those of the other. */
function requireOwnNames({ SheetNames: names }: WorkBook, fileName: string): void {
  if (new Set(names).size !== names.length) throw new DomainError('workbook.broken', { detail: fileName })
}

function presentSheet(workbook: WorkBook, index: number, sheet: BiffSheet, dateSystem: DateSystem): Sheet[] {
  const name = workbook.SheetNames[index]
  if (name === undefined || !sheet.hasCells) return []
  const { hidden, merges, hiddenColumns, hiddenRows } = sheet
  const packer = createRowPacker()
  const rows: Row[] = []
  for (const [at, cells] of (workbook.Sheets[name]?.['!data'] ?? []).entries()) {
    for (const [column, cell] of (cells ?? []).entries()) addCell(packer, cell, column + 1, at + 1, name, dateSystem)
    if (packer.count > 0) rows.push(packer.pack(at + 1, hiddenRows.has(at + 1)))
  }
  return [{ name, hidden, isNote: false, rows, merges, hiddenColumns }]
}

function addCell(
  packer: RowPacker,
  cell: CellObject | undefined,
  column: number,
  row: number,
  sheet: string,
  dateSystem: DateSystem,
): void {
  if (cell === undefined) return
  const content = contentOf(cell, dateSystem)
  if (content === null) throw new DomainError('workbook.broken', { detail: `${sheet}!${cellAddress(column, row)}` })
  if (content.kind !== 'empty') packer.add(column, content.kind, content.text)
}

interface Content {
  readonly kind: CellKind
  readonly text: string
}

const empty: Content = { kind: 'empty', text: '' }

/** null when the value is not of the cell's type. */
function contentOf({ t, v, z }: CellObject, dateSystem: DateSystem): Content | null {
  switch (t) {
    case 'n':
      return typeof v === 'number' ? numberContent(v, typeof z === 'string' ? z : 'General', dateSystem) : null
    case 's':
      return typeof v !== 'string' ? null : v === '' ? empty : { kind: 'text', text: v }
    case 'b':
      return { kind: 'boolean', text: v ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', text: errorNames.get(Number(v)) ?? '#ERROR!' }
    default:
      return empty
  }
}

/** @source [MS-XLS] §2.5.10 */
const errorNames: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function numberContent(value: number, format: string, dateSystem: DateSystem): Content | null {
  const decimal = toDecimalText(String(value))
  if (decimal === null) return null
  const display = displayOfFormatCode(format)
  if (display === 'percent') return { kind: 'percent', text: toPercentText(decimal) }
  const date = display === 'plain' ? null : readDateSerial(decimal, display, dateSystem)
  return date === null ? { kind: 'number', text: decimal } : { kind: 'date', text: date }
}
