import { DomainError } from '#domain/errors.ts'
import { displayOfBuiltInFormat, type NumberDisplay } from '../table/number-format.ts'
import type { CellRange, ColumnSpan } from '../table/table.ts'
import { type BiffRecord, biff, biffRecords, brokenStream, numberAt } from './biff-record.ts'
import type { ReadingBudget } from './reading-budget.ts'

/** What is known of a sheet before its cells are read. */
export interface BiffSheet {
  readonly hidden: boolean
  /** False for a chart. */
  readonly hasCells: boolean
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly ColumnSpan[]
  /** Counted from 1. */
  readonly hiddenRows: ReadonlySet<number>
}

/** A stream in which nothing but cells, their texts and formats is left to be read, and the sheets in its order. */
export interface PreparedBiff {
  readonly stream: Uint8Array
  readonly sheets: readonly BiffSheet[]
}

/** A record that every reader passes over: which cell was selected. */
const passedOver = 0x001d
/** Excel 97 and Excel 5; older workbooks have no container and are not read. */
const versions: readonly number[] = [0x0600, 0x0500]

const kept: ReadonlySet<number> = new Set([
  biff.formula,
  biff.endOfFile,
  biff.date1904,
  biff.codePage,
  biff.boundSheet,
  biff.multipleNumbers,
  biff.richText,
  biff.cellFormat,
  biff.sharedTexts,
  biff.sharedText,
  biff.number,
  biff.text,
  biff.truthOrError,
  biff.formulaText,
  biff.packedNumber,
  biff.format,
  biff.beginning,
])

/** Records whose text may go on in the next one. */
const continuable: ReadonlySet<number> = new Set([biff.sharedTexts, biff.formulaText, biff.text, biff.richText])

interface OpenSheet extends BiffSheet {
  readonly at: number
  readonly merges: CellRange[]
  readonly hiddenColumns: ColumnSpan[]
  readonly hiddenRows: Set<number>
}

/** Where the walk through the records stands. */
interface Walk {
  readonly sheets: Map<number, OpenSheet>
  readonly budget: ReadingBudget
  /** Records passed over in the copy. */
  readonly stream: Uint8Array
  readonly declaredFormats: Set<number>
  sheet: OpenSheet | null
  depth: number
  last: number
  lastRow: number
}

/**
 * Goes through the records of an `.xls` before anything is read from it: refuses what must not be read, counts what would be kept, takes
 * down merged cells and what is hidden, and leaves in a copy only the records that hold cells, so that nothing else reaches the reader
 * of cells: no formulas, links, drawings or names.
 *
 * @throws DomainError `workbook.encrypted`, `workbook.macros-refused`, `workbook.legacy-format`, `workbook.broken`,
 *   `workbook.too-many-rows`, `workbook.too-many-cells`
 */
export function prepareBiff(original: Uint8Array, budget: ReadingBudget): PreparedBiff {
  const stream = Uint8Array.from(original)
  const walk: Walk = {
    sheets: new Map(),
    budget,
    stream,
    declaredFormats: new Set(),
    sheet: null,
    depth: 0,
    last: 0,
    lastRow: -1,
  }
  for (const record of biffRecords(stream)) {
    if (walk.depth === 0 && record.type !== biff.beginning) break
    takeRecord(record, walk)
  }
  if (walk.sheets.size === 0 || walk.depth !== 0) throw brokenStream(stream.byteLength)
  const sheets = [...walk.sheets.values()].toSorted((a, b) => a.at - b.at)
  return { stream, sheets }
}

function takeRecord(record: BiffRecord, walk: Walk): void {
  const isContinued = record.type === biff.continued && continuable.has(walk.last)
  if (record.type !== biff.continued) walk.last = record.type
  if (!isContinued && (!kept.has(record.type) || walk.depth > 1)) passOver(record, walk)
  takers.get(record.type)?.(record, walk)
}

/** Charts inside a sheet begin and end like sheets: their records are not those of the sheet. */
function passOver({ type, at }: BiffRecord, { stream }: Walk): void {
  if (type === biff.beginning || type === biff.endOfFile) return
  new DataView(stream.buffer).setUint16(at, passedOver, true)
}

const takers: ReadonlyMap<number, (record: BiffRecord, walk: Walk) => void> = new Map([
  [biff.beginning, begin],
  [biff.endOfFile, end],
  [biff.filePass, refuseEncrypted],
  [biff.boundSheet, declareSheet],
  [biff.format, declareFormat],
  [biff.cellFormat, nameDateFormat],
  [biff.merges, takeMerges],
  [biff.columnInfo, takeColumns],
  [biff.row, takeRow],
  [biff.formula, silenceFormula],
  [biff.number, countCell],
  [biff.packedNumber, countCell],
  [biff.sharedText, countCell],
  [biff.text, countCell],
  [biff.richText, countCell],
  [biff.truthOrError, countCell],
  [biff.multipleNumbers, countCells],
])

function begin(record: BiffRecord, walk: Walk): void {
  if (!versions.includes(numberAt(record, 0, 2))) throw new DomainError('workbook.legacy-format', {})
  walk.depth += 1
  if (walk.depth > 1) return
  walk.sheet = walk.sheets.get(record.at) ?? null
  walk.lastRow = -1
}

function end(record: BiffRecord, walk: Walk): void {
  if (walk.depth === 0) throw brokenStream(record.at)
  walk.depth -= 1
  if (walk.depth === 0) walk.sheet = null
}

function refuseEncrypted(): void {
  throw new DomainError('workbook.encrypted', {})
}

/** Kinds of sheets: 0 cells, 2 a chart; 1 and 6 are macros. */
function declareSheet(record: BiffRecord, { sheets, budget }: Walk): void {
  const [at, state, kind] = [numberAt(record, 0, 4), numberAt(record, 4, 1), numberAt(record, 5, 1)]
  if (kind === 1 || kind === 6) throw new DomainError('workbook.macros-refused', {})
  if (sheets.has(at)) throw brokenStream(record.at)
  budget.cells(1)
  const rows = new Set<number>()
  sheets.set(at, {
    at,
    hidden: (state & 3) !== 0,
    hasCells: kind === 0,
    merges: [],
    hiddenColumns: [],
    hiddenRows: rows,
  })
}

function declareFormat(record: BiffRecord, { declaredFormats }: Walk): void {
  declaredFormats.add(numberAt(record, 0, 2))
}

/** Built-in formats that every reader knows, by what they show. */
const knownFormats: Readonly<Partial<Record<NumberDisplay, number>>> = { month: 17, day: 14 }

/** The Chinese programs have built-in formats of their own for months and days; they become those that the reader of cells knows. */
function nameDateFormat(record: BiffRecord, { declaredFormats }: Walk): void {
  const format = numberAt(record, 2, 2)
  const known = knownFormats[displayOfBuiltInFormat(format) ?? 'plain']
  if (known !== undefined && !declaredFormats.has(format)) record.content.setUint16(2, known, true)
}

function takeMerges(record: BiffRecord, { sheet, budget, depth }: Walk): void {
  if (sheet === null || depth !== 1) return
  const count = numberAt(record, 0, 2)
  budget.cells(count)
  for (let index = 0; index < count; index += 1) {
    const at = 2 + index * 8
    const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map(
      (offset) => numberAt(record, at + offset, 2) + 1,
    )
    if (firstRow === undefined || lastRow === undefined || firstColumn === undefined || lastColumn === undefined) return
    if (lastRow < firstRow || lastColumn < firstColumn) throw brokenStream(record.at)
    sheet.merges.push({ firstRow, firstColumn, lastRow, lastColumn })
  }
}

function takeColumns(record: BiffRecord, { sheet, depth }: Walk): void {
  if (sheet === null || depth !== 1 || (numberAt(record, 8, 2) & 1) === 0) return
  sheet.hiddenColumns.push({ first: numberAt(record, 0, 2) + 1, last: numberAt(record, 2, 2) + 1 })
}

function takeRow(record: BiffRecord, { sheet, depth }: Walk): void {
  if (sheet === null || depth !== 1 || (numberAt(record, 12, 4) & 0x20) === 0) return
  sheet.hiddenRows.add(numberAt(record, 0, 2) + 1)
}

/** Only the value that is stored with a formula is read. */
function silenceFormula(record: BiffRecord, walk: Walk): void {
  countCell(record, walk)
  if (record.content.byteLength < 22) throw brokenStream(record.at)
  record.content.setUint16(20, 0xffff, true)
}

function countCell(record: BiffRecord, walk: Walk): void {
  count(record, 1, walk)
}

/** Six bytes a number, between the first column and the last. */
function countCells(record: BiffRecord, walk: Walk): void {
  count(record, Math.max(1, Math.floor((record.content.byteLength - 6) / 6)), walk)
}

function count(record: BiffRecord, cells: number, walk: Walk): void {
  if (walk.depth !== 1) return
  const row = numberAt(record, 0, 2)
  if (row === walk.lastRow) walk.budget.cells(cells)
  else walk.budget.row(cells)
  walk.lastRow = row
}
