import { exact } from '../../quantity/exact.ts'
import { findUnit, type UnitCode, unitDimension } from '../../quantity/unit.ts'
import type { Block, CleanText, Span } from '../../text/clean-text.ts'
import { readWrittenNumber } from './number-writing.ts'
import { type ReadNumber, readSentence } from './read-sentence.ts'
import { headingUnit, isUncountedHeading } from './table-headings.ts'
import { inBaseUnit } from './unit-in-context.ts'

/** The numbers of every row of a table, by the index of its block. A table is read by the units of its headings. */
export function readTables({ text, blocks }: CleanText): ReadonlyMap<number, readonly ReadNumber[]> {
  const read = new Map<number, readonly ReadNumber[]>()
  let table: Table | null = null
  blocks.forEach((block, index) => {
    if (block.kind !== 'row') return
    if (table === null || table.number !== block.table)
      table = { number: block.table, columns: [], caption: captionOf(text, blocks, index) }
    const cells = block.cells.map((cell) => text.slice(cell.start, cell.end).trim())
    if (isHeadingRow(cells, table)) {
      table.columns = columnsOf(cells, table.columns)
      read.set(index, [])
    } else read.set(index, readRow(block, cells, table, text))
  })
  return read
}

interface Table {
  readonly number: number | null
  columns: readonly Column[]
  /** 单位：万元 above the table. */
  readonly caption: UnitCode | null
}

interface Column {
  readonly unit: UnitCode | null
  readonly isUncounted: boolean
}

const captionUnit = /单位[：:]\s*([^，。；\s）)]{1,8})/

function captionOf(text: string, blocks: readonly Block[], index: number): UnitCode | null {
  const above = blocks[index - 1]
  if (above === undefined || above.kind === 'row' || above.end - above.start > 80) return null
  return findUnit(captionUnit.exec(text.slice(above.start, above.end))?.[1] ?? '')
}

const numeric = /^-?\d[\d,]*(?:\.\d+)?$/

/** The first rows without plain numbers are headings; a row of numbers ends them. */
function isHeadingRow(cells: readonly string[], { columns }: Table): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.some((cell) => numeric.test(cell)))
    return columns.length === 0 && filled.every((cell) => /^(?:19|20)\d\d$/.test(cell) || !numeric.test(cell))
  return columns.length === 0 || filled.some((cell) => headingUnit(cell) !== null)
}

function columnsOf(cells: readonly string[], above: readonly Column[]): readonly Column[] {
  return cells.map((cell, index) => {
    const unit = headingUnit(cell) ?? above[index]?.unit ?? null
    return { unit, isUncounted: isUncountedHeading(cell) }
  })
}

function readRow(block: Block, cells: readonly string[], table: Table, text: string): readonly ReadNumber[] {
  const rowUnit = headingUnit(cells[0] ?? '') ?? unitColumn(cells)
  return block.cells.flatMap((cell, index) => {
    const column = table.columns[index]
    if (column?.isUncounted === true) return []
    const written = text.slice(cell.start, cell.end)
    if (!numeric.test(written.trim())) return shiftAll(readSentence(written), cell.start)
    const unit = rowUnit ?? column?.unit ?? (index === 0 ? null : table.caption)
    return unit === null ? [] : [readCell(cell, written, unit, rowUnit === null ? 'table-heading' : 'table-row')]
  })
}

/** A cell of its own that names the unit of the row. */
function unitColumn(cells: readonly string[]): UnitCode | null {
  const unit = cells.slice(1, 4).find((cell) => cell !== '' && !/\d/.test(cell) && findUnit(cell) !== null)
  return unit === undefined ? null : findUnit(unit)
}

function readCell(cell: Span, written: string, unit: UnitCode, rule: string): ReadNumber {
  const trimmed = written.trim()
  const value =
    readWrittenNumber(trimmed.replace(/^-/, ''))?.value ??
    exact(
      trimmed
        .replaceAll(',', '')
        .replace(/^-/, '')
        .replace(/^0+(?=\d)/, ''),
    )
  const start = cell.start + written.indexOf(trimmed)
  const measured =
    unitDimension(unit) === 'ratio' && unit === '成' ? inBaseUnit(value, null, '成') : inBaseUnit(value, null, unit)
  return { ...measured, start, end: start + trimmed.length, comparator: '=', rule, reason: null }
}

function shiftAll(read: readonly ReadNumber[], by: number): readonly ReadNumber[] {
  return read.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
}
