import { DomainError } from '#domain/errors.ts'
import { type DateSystem, readDateSerial } from '../table/date-serial.ts'
import type { NumberDisplay } from '../table/number-format.ts'
import { toDecimalText, toPercentText } from '../table/number-text.ts'
import { type CellKind, cellAddress } from '../table/table.ts'
import type { XlsxStyles } from './xlsx-styles.ts'
import { decodeXlsxText } from './xlsx-text.ts'

/** A cell as it stands in the sheet's XML; `value` and `formula` are null when the element is absent. */
export interface RawCell {
  readonly column: number
  readonly row: number
  /** `s` shared text, `str` and `inlineStr` text, `b` truth, `e` error, `d` ISO date, `n` number. */
  readonly type: string
  readonly style: string | undefined
  readonly value: string | null
  readonly inlineText: string
  readonly formula: string | null
}

/** What cells refer to; null for a part that the file does not have. */
export interface CellContext {
  readonly sheetName: string
  readonly sharedStrings: readonly string[] | null
  readonly styles: XlsxStyles | null
  readonly dateSystem: DateSystem
  /** What numbers and styles were shown as before, by display and number: dates of a ledger repeat. */
  readonly shown: Map<string, CellContent>
}

/** The content of a cell, without its place. */
export interface CellContent {
  readonly kind: CellKind
  readonly text: string
}

const empty: CellContent = { kind: 'empty', text: '' }

/**
 * Reads the content of one cell. A formula counts by the value stored with it; one without any is an `error` that shows
 * the formula, for a figure that nobody computed is neither zero nor empty.
 *
 * @throws DomainError `workbook.broken` naming sheet and cell when the value is not of the cell's type
 */
export function readXlsxCell(cell: RawCell, context: CellContext): CellContent {
  if (cell.formula !== null && cell.value === null) return { kind: 'error', text: `=${cell.formula}` }
  switch (cell.type) {
    case 's':
      return textContent(cell.value === null ? '' : sharedText(cell, context))
    case 'str':
      return textContent(decodeXlsxText(cell.value ?? ''))
    case 'inlineStr':
      return textContent(decodeXlsxText(cell.inlineText))
    case 'b':
      return booleanContent(cell, context)
    case 'e':
      return cell.value ? { kind: 'error', text: cell.value } : empty
    case 'd':
      return isoDateContent(cell, context)
    case 'n':
      return numberContent(cell, context)
    default:
      throw brokenCell(cell, context)
  }
}

/** A refusal that names sheet and cell. */
function brokenCell({ column, row }: RawCell, context: CellContext): DomainError {
  return brokenPlace(cellAddress(column, row), context)
}

/** As `brokenCell`, for a place that is no cell. */
export function brokenPlace(place: string, { sheetName }: Pick<CellContext, 'sheetName'>): DomainError {
  return new DomainError('workbook.broken', { detail: `${sheetName}!${place}` })
}

function textContent(text: string): CellContent {
  return text === '' ? empty : { kind: 'text', text }
}

function sharedText(cell: RawCell, context: CellContext): string {
  const index = /^\s*\d{1,9}\s*$/.test(cell.value ?? '') ? Number(cell.value) : -1
  const text = context.sharedStrings?.[index]
  if (text === undefined) throw brokenCell(cell, context)
  return text
}

function booleanContent(cell: RawCell, context: CellContext): CellContent {
  if (!cell.value) return empty
  if (cell.value === '1' || cell.value === 'true') return { kind: 'boolean', text: 'TRUE' }
  if (cell.value === '0' || cell.value === 'false') return { kind: 'boolean', text: 'FALSE' }
  throw brokenCell(cell, context)
}

function isoDateContent(cell: RawCell, context: CellContext): CellContent {
  if (!cell.value) return empty
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(cell.value)
  if (match === null) throw brokenCell(cell, context)
  const [, date = '', time = '00:00:00'] = match
  return { kind: 'date', text: time === '00:00:00' ? date : `${date}T${time}` }
}

function numberContent(cell: RawCell, context: CellContext): CellContent {
  const written = cell.value?.trim() ?? ''
  if (written === '') return empty
  const decimal = toDecimalText(written)
  if (decimal === null) throw brokenCell(cell, context)
  const display = displayOf(cell, context)
  return display === 'plain' ? { kind: 'number', text: decimal } : shownContent(decimal, display, context)
}

function shownContent(decimal: string, display: Exclude<NumberDisplay, 'plain'>, context: CellContext): CellContent {
  const key = `${display} ${decimal}`
  const known = context.shown.get(key)
  if (known !== undefined) return known
  const content = displayed(decimal, display, context.dateSystem)
  if (context.shown.size < mostShown) context.shown.set(key, content)
  return content
}

/** Days of eighty years. */
const mostShown = 30_000

function displayed(decimal: string, display: Exclude<NumberDisplay, 'plain'>, dateSystem: DateSystem): CellContent {
  if (display === 'percent') return { kind: 'percent', text: toPercentText(decimal) }
  const date = readDateSerial(decimal, display, dateSystem)
  return date === null ? { kind: 'number', text: decimal } : { kind: 'date', text: date }
}

/** A style that the file does not declare might have been a date: unknown is not taken for plain. */
function displayOf(cell: RawCell, context: CellContext): NumberDisplay {
  if (context.styles === null || cell.style === undefined) return 'plain'
  const display = /^\d{1,9}$/.test(cell.style) ? context.styles[Number(cell.style)] : undefined
  if (display === undefined) throw brokenCell(cell, context)
  return display
}
