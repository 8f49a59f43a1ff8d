import { DomainError } from '#domain/errors.ts'
import { dateSerialOf } from '../table/date-serial.ts'
import { startsLikeFormula } from '../table/formula-guard.ts'
import { isNumberCellText } from '../table/number-text.ts'
import { cellAddress, lastRowNumber } from '../table/table.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { CellText, ColumnKind, ColumnSpec, SheetSpec, StampSpec } from './workbook-spec.ts'
import { type CellStyle, cellStyles } from './xlsx-style-sheet.ts'
import { escapeXmlAttribute } from './xlsx-text.ts'

/** What one cell, one prompt and one page header can hold in Excel. */
const longestCellText = 32_767
const longestPrompt = 255
const longestPageHeader = 200

const opening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
/** A4 across, as wide as the page and as long as need be. */
const pageSetup = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'

/**
 * The XML of one sheet of data: header frozen and filterable, printed on A4 across.
 *
 * @throws DomainError `workbook.text-too-long`, `workbook.too-many-rows`
 */
export function* dataSheetXml(sheet: SheetSpec, strings: SharedStringTable): Generator<string> {
  yield `${opening}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`
  yield columnsXml(sheet.columns)
  yield '<sheetData>'
  yield headerRowXml(sheet.columns, strings)
  let row = 1
  for (const cells of sheet.rows) {
    row += 1
    yield dataRowXml(sheet.columns, cells, row, strings)
  }
  yield '</sheetData>'
  yield autoFilterXml(sheet.columns.length, row)
  yield notesXml(sheet.columns)
  yield `${pageSetup}${headerFooterXml(sheet.title)}</worksheet>`
}

/** The XML of the sheet that says what the file is: labels on the left, texts on the right. */
export function* stampSheetXml({ lines }: StampSpec, strings: SharedStringTable): Generator<string> {
  yield `${opening}<cols><col min="1" max="1" width="18" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>`
  for (const [index, [label, text]] of lines.entries()) {
    const row = index + 1
    const labelXml = textCellXml(cellAddress(1, row), label, cellStyles.label, strings)
    yield `<row r="${row}">${labelXml}${contentXml(cellAddress(2, row), text, 'text', strings)}</row>`
  }
  yield `</sheetData>${pageSetup}</worksheet>`
}

/** New rows that a clerk types below inherit the style of the column. */
const columnStyles: Readonly<Record<ColumnKind, CellStyle>> = {
  text: cellStyles.text,
  number: cellStyles.number,
  date: cellStyles.date,
}

function columnsXml(columns: readonly ColumnSpec[]): string {
  const items = columns.map(({ width, kind }, index) => {
    const position = index + 1
    return `<col min="${position}" max="${position}" width="${width}" style="${columnStyles[kind]}" customWidth="1"/>`
  })
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`
}

function headerRowXml(columns: readonly ColumnSpec[], strings: SharedStringTable): string {
  const cells = columns.map(({ header }, index) =>
    header === '' ? '' : textCellXml(cellAddress(index + 1, 1), header, cellStyles.header, strings),
  )
  return `<row r="1" ht="30" customHeight="1">${cells.join('')}</row>`
}

function dataRowXml(
  columns: readonly ColumnSpec[],
  cells: readonly CellText[],
  row: number,
  strings: SharedStringTable,
): string {
  if (row > lastRowNumber) throw new DomainError('workbook.too-many-rows', { limit: lastRowNumber - 1 })
  if (cells.length > columns.length) throw new RangeError(`row ${row} has more cells than the sheet has columns`)
  const xml = columns.map(({ kind }, index) => contentXml(cellAddress(index + 1, row), cells[index], kind, strings))
  return `<row r="${row}">${xml.join('')}</row>`
}

function contentXml(address: string, text: CellText | undefined, kind: ColumnKind, strings: SharedStringTable): string {
  if (text === null || text === undefined || text === '') return ''
  const number = kind === 'number' && isNumberCellText(text) ? text : null
  if (number !== null) return `<c r="${address}" s="${cellStyles.number}"><v>${number}</v></c>`
  const serial = kind === 'date' ? dateSerialOf(text) : null
  if (serial !== null) return `<c r="${address}" s="${cellStyles.date}"><v>${serial}</v></c>`
  const style = startsLikeFormula(text) ? cellStyles.guardedText : cellStyles.text
  return textCellXml(address, text, style, strings)
}

function textCellXml(address: string, text: string, style: CellStyle, strings: SharedStringTable): string {
  if (text.length > longestCellText) {
    throw new DomainError('workbook.text-too-long', { cell: address, limit: longestCellText })
  }
  return `<c r="${address}" s="${style}" t="s"><v>${strings.indexOf(text)}</v></c>`
}

function autoFilterXml(columns: number, lastRow: number): string {
  return columns === 0 ? '' : `<autoFilter ref="A1:${cellAddress(columns, lastRow)}"/>`
}

/** Notes are input prompts and not comments: they need no drawing, and every program shows them. */
function notesXml(columns: readonly ColumnSpec[]): string {
  const items = columns.flatMap(({ note }, index) =>
    note === undefined || note === ''
      ? []
      : [
          `<dataValidation allowBlank="1" showInputMessage="1" prompt="${escapeXmlAttribute(cut(note, longestPrompt))}" sqref="${cellAddress(index + 1, 1)}"/>`,
        ],
  )
  return items.length === 0 ? '' : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}

function headerFooterXml(title: string | undefined): string {
  const header = title === undefined ? '' : `<oddHeader>&amp;C${pageHeaderText(title)}</oddHeader>`
  return `<headerFooter>${header}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`
}

/** A page header has commands that begin with &; a doubled one stands for itself. */
function pageHeaderText(title: string): string {
  return escapeXmlAttribute(cut(title, longestPageHeader).replaceAll('&', '&&'))
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
