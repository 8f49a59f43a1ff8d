import { DomainError } from '#domain/errors.ts'
import { dateSerialOf } from '../table/date-serial.ts'
import { startsLikeFormula } from '../table/formula-guard.ts'
import { isNumberCellText } from '../table/number-text.ts'
import { ratioOfPercent } from '../table/percent-ratio.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { CellText, ColumnKind } from './workbook-spec.ts'
import { type CellStyle, cellStyles } from './xlsx-style-sheet.ts'

/** What one cell can hold in Excel. */
const longestCellText = 32_767

/** New rows that a clerk types below inherit the style of the column. */
export const columnStyles: Readonly<Record<ColumnKind, CellStyle>> = {
  text: cellStyles.text,
  number: cellStyles.number,
  percent: cellStyles.percent,
  date: cellStyles.date,
}

/** A cell of data by the kind of its column; nothing for one without content. */
export function contentXml(
  address: string,
  text: CellText | undefined,
  kind: ColumnKind,
  strings: SharedStringTable,
): string {
  if (text === null || text === undefined || text === '') return ''
  const value = kind === 'text' ? null : cellValue(text, kind)
  if (value !== null) return `<c r="${address}" s="${columnStyles[kind]}"><v>${value}</v></c>`
  const style = startsLikeFormula(text) ? cellStyles.guardedText : cellStyles.text
  return textCellXml(address, text, style, strings)
}

/** What a program keeps for a true number, percentage or date; null for a text that is none, or that it would not keep unchanged. */
function cellValue(text: string, kind: Exclude<ColumnKind, 'text'>): string | number | null {
  if (kind === 'date') return dateSerialOf(text)
  const number = kind === 'percent' ? ratioOfPercent(text) : text
  return number !== null && isNumberCellText(number) ? number : null
}

/**
 * A cell that holds a text.
 *
 * @throws DomainError `workbook.text-too-long`
 */
export function textCellXml(address: string, text: string, style: CellStyle, strings: SharedStringTable): string {
  if (text.length > longestCellText) {
    throw new DomainError('workbook.text-too-long', { cell: address, limit: longestCellText })
  }
  return `<c r="${address}" s="${style}" t="s"><v>${strings.indexOf(text)}</v></c>`
}

/** A cell without content that still has its look. */
export function blankCellXml(address: string, style: CellStyle): string {
  return `<c r="${address}" s="${style}"/>`
}
