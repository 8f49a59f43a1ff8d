import { readCellRange, readCellReference } from '../table/cell-reference.ts'
import { createRowPacker, type RowPacker } from '../table/packed-row.ts'
import {
  type CellRange,
  type ColumnSpan,
  columnLetters,
  lastColumnNumber,
  lastRowNumber,
  type Row,
} from '../table/table.ts'
import type { XmlAttributes, XmlListener } from '../xml/read-xml.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { brokenPlace, type CellContext, type RawCell, readXlsxCell } from './xlsx-cell.ts'
import { isTrue } from './xlsx-package.ts'

/** What a sheet's XML yields, row by row and then the rest. */
export interface SheetConsumer {
  row(row: Row): void
  merge(range: CellRange): void
  hiddenColumns(span: ColumnSpan): void
}

/** Where the reading stands; one object a sheet, for a sheet has millions of cells. */
interface SheetState {
  isInRow: boolean
  row: number
  isRowHidden: boolean
  isInCell: boolean
  /** Inside a reading (ruby) of a text, which is no part of it. */
  isInReading: boolean
  target: TextTarget
  readonly cell: { -readonly [K in keyof RawCell]: RawCell[K] }
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
  const packer = createRowPacker()
  const state: SheetState = {
    isInRow: false,
    row: 0,
    isRowHidden: false,
    isInCell: false,
    isInReading: false,
    target: 'none',
    cell: { column: 0, row: 0, type: 'n', style: undefined, value: null, inlineText: '', formula: null },
  }
  return {
    open(name, attributes) {
      openElement(name, attributes, state, context)
      if (name === 'mergeCell') {
        budget.cells(1)
        consumer.merge(requireRange(attributes.ref, context))
      } else if (name === 'col' && isTrue(attributes.hidden)) consumer.hiddenColumns(requireSpan(attributes, context))
    },
    text(text) {
      if (!state.isInCell || state.target === 'none') return
      const before = state.cell[state.target]
      state.cell[state.target] = before === null || before === '' ? text : before + text
    },
    close(name) {
      state.target = 'none'
      if (name === 'c') closeCell(state, packer, context)
      else if (name === 'row') closeRow(state, packer, consumer, budget)
      else if (name === 'rPh') state.isInReading = false
    },
  }
}

function openElement(name: string, attributes: XmlAttributes, state: SheetState, context: CellContext): void {
  switch (name) {
    case 'row':
      openRow(attributes, state, context)
      break
    case 'c':
      openCell(attributes, state, context)
      break
    case 'v':
      openText('value', state)
      break
    case 'f':
      openText('formula', state)
      break
    case 't':
      if (state.isInCell && !state.isInReading) state.target = 'inlineText'
      break
    case 'rPh':
      state.isInReading = true
  }
}

function openText(target: 'value' | 'formula', state: SheetState): void {
  if (!state.isInCell) return
  state.cell[target] = ''
  state.target = target
}

function openRow({ r, hidden }: XmlAttributes, state: SheetState, context: CellContext): void {
  const number = r === undefined ? state.row + 1 : wholeNumber(r)
  if (number <= state.row || number > lastRowNumber) throw brokenPlace(r ?? `${number}`, context)
  state.isInRow = true
  state.row = number
  state.isRowHidden = isTrue(hidden)
  state.cell.column = 0
}

function openCell({ r, t, s }: XmlAttributes, state: SheetState, context: CellContext): void {
  if (!state.isInRow) throw brokenPlace(r ?? '', context)
  const { cell, row } = state
  const column = columnOf(r, cell.column, row)
  if (column === null || column <= cell.column || column > lastColumnNumber) throw brokenPlace(r ?? `${row}`, context)
  state.isInCell = true
  cell.column = column
  cell.row = row
  cell.type = t ?? 'n'
  cell.style = s
  cell.value = null
  cell.inlineText = ''
  cell.formula = null
}

/** Cells mostly follow each other; those without a reference always do. One that names another row is refused. */
function columnOf(reference: string | undefined, before: number, row: number): number | null {
  if (reference === undefined || reference === columnLetters(before + 1) + row) return before + 1
  const position = readCellReference(reference)
  return position?.row === row ? position.column : null
}

function closeCell(state: SheetState, packer: RowPacker, context: CellContext): void {
  if (!state.isInCell) return
  state.isInCell = false
  const { kind, text } = readXlsxCell(state.cell, context)
  if (kind !== 'empty') packer.add(state.cell.column, kind, text)
}

function closeRow(state: SheetState, packer: RowPacker, consumer: SheetConsumer, budget: ReadingBudget): void {
  if (!state.isInRow) return
  state.isInRow = false
  if (packer.count === 0) return
  budget.row(packer.count)
  consumer.row(packer.pack(state.row, state.isRowHidden))
}

function requireRange(text: string | undefined, context: CellContext): CellRange {
  const range = readCellRange(text ?? '')
  if (range === null) throw brokenPlace(text ?? '', context)
  return range
}

function requireSpan({ min, max }: XmlAttributes, context: CellContext): ColumnSpan {
  const span = { first: wholeNumber(min ?? ''), last: wholeNumber(max ?? '') }
  if (span.first < 1 || span.last < span.first) throw brokenPlace(`${min}:${max}`, context)
  return span
}

/** 0 when the text is no whole number, which no row or column has. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
