import { DomainError } from '#domain/errors.ts'
import { readCellRange, readCellReference } from '../table/cell-reference.ts'
import {
  type Cell,
  type CellRange,
  type ColumnSpan,
  cellAddress,
  lastColumnNumber,
  lastRowNumber,
  type Row,
} from '../table/table.ts'
import type { XmlAttributes, XmlListener } from '../xml/read-xml.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { brokenCell, type CellContext, type RawCell, readXlsxCell } from './xlsx-cell.ts'
import { isTrue } from './xlsx-package.ts'

/** What a sheet's XML yields, row by row and then the rest. */
export interface SheetConsumer {
  row(row: Row): void
  merge(range: CellRange): void
  hiddenColumns(span: ColumnSpan): void
}

interface OpenRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: Cell[]
  lastColumn: number
}

interface OpenCell {
  readonly column: number
  readonly address: string
  readonly type: string
  readonly style: string | undefined
  value: string | null
  inlineText: string
  formula: string | null
}

/** Into which text of the open cell the characters go that pass. */
type TextTarget = 'none' | 'value' | 'formula' | 'inlineText'

/**
 * Listens to the XML of one worksheet and hands on its rows with content. Rows and cells must ascend, as the standard
 * says: a file in which a cell stands twice does not say which of them counts.
 *
 * @throws DomainError (from the listener) `workbook.broken` naming the cell, `workbook.too-many-rows`, `workbook.too-many-cells`
 */
export function listenToSheet(context: CellContext, consumer: SheetConsumer, budget: ReadingBudget): XmlListener {
  let lastRow = 0
  let row: OpenRow | null = null
  let cell: OpenCell | null = null
  let target: TextTarget = 'none'
  let isInReading = false

  const openers: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    row(attributes) {
      row = openRow(attributes, lastRow, context)
      lastRow = row.number
    },
    c(attributes) {
      if (row === null) throw new DomainError('workbook.broken', { detail: context.sheetName })
      cell = openCell(attributes, row, context)
    },
    v() {
      if (cell === null) return
      cell.value = ''
      target = 'value'
    },
    f() {
      if (cell === null) return
      cell.formula = ''
      target = 'formula'
    },
    t() {
      if (cell !== null && !isInReading) target = 'inlineText'
    },
    rPh() {
      isInReading = true
    },
    mergeCell({ ref }) {
      budget.cells(1)
      consumer.merge(requireRange(ref, context))
    },
    col(attributes) {
      if (isTrue(attributes.hidden)) consumer.hiddenColumns(requireSpan(attributes, context))
    },
  }

  const closers: Readonly<Record<string, () => void>> = {
    c() {
      if (row !== null && cell !== null) closeCell(row, cell, context)
      cell = null
    },
    row() {
      if (row !== null) closeRow(row, consumer, budget)
      row = null
    },
    rPh() {
      isInReading = false
    },
  }

  return {
    open(name, attributes) {
      if (Object.hasOwn(openers, name)) openers[name]?.(attributes)
    },
    text(text) {
      if (cell === null || target === 'none') return
      cell[target] = (cell[target] ?? '') + text
    },
    close(name) {
      target = 'none'
      if (Object.hasOwn(closers, name)) closers[name]?.()
    },
  }
}

function openRow(attributes: XmlAttributes, previous: number, context: CellContext): OpenRow {
  const number = attributes.r === undefined ? previous + 1 : wholeNumber(attributes.r)
  if (number <= previous || number > lastRowNumber) {
    throw new DomainError('workbook.broken', { detail: `${context.sheetName}!${attributes.r ?? number}` })
  }
  return { number, hidden: isTrue(attributes.hidden), cells: [], lastColumn: 0 }
}

function openCell(attributes: XmlAttributes, row: OpenRow, context: CellContext): OpenCell {
  const column = columnOf(attributes.r, row)
  if (column === null || column <= row.lastColumn || column > lastColumnNumber) {
    throw brokenCell({ address: attributes.r ?? `${row.number}` }, context)
  }
  row.lastColumn = column
  return {
    column,
    address: cellAddress(column, row.number),
    type: attributes.t ?? 'n',
    style: attributes.s,
    value: null,
    inlineText: '',
    formula: null,
  }
}

/** Cells without a reference follow each other; one that names another row is refused. */
function columnOf(reference: string | undefined, row: OpenRow): number | null {
  if (reference === undefined) return row.lastColumn + 1
  const position = readCellReference(reference)
  return position?.row === row.number ? position.column : null
}

function closeCell(row: OpenRow, cell: OpenCell, context: CellContext): void {
  const raw: RawCell = cell
  const { kind, text } = readXlsxCell(raw, context)
  if (kind !== 'empty') row.cells.push({ address: cell.address, column: cell.column, kind, text })
}

function closeRow({ number, hidden, cells }: OpenRow, consumer: SheetConsumer, budget: ReadingBudget): void {
  if (cells.length === 0) return
  budget.row(cells.length)
  consumer.row({ number, hidden, cells })
}

function requireRange(text: string | undefined, context: CellContext): CellRange {
  const range = readCellRange(text ?? '')
  if (range === null) throw brokenCell({ address: text ?? '' }, context)
  return range
}

function requireSpan({ min, max }: XmlAttributes, context: CellContext): ColumnSpan {
  const span = { first: wholeNumber(min ?? ''), last: wholeNumber(max ?? '') }
  if (span.first < 1 || span.last < span.first) throw brokenCell({ address: `${min}:${max}` }, context)
  return span
}

/** 0 when the text is no whole number, which no row or column has. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
