import { cellAddress } from '../table/table.ts'
import { linesIn } from '../table/text-width.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { StampSpec, StampTable } from './workbook-spec.ts'
import { contentXml, textCellXml } from './xlsx-cell-xml.ts'
import { pageSetupXml, sheetOpening } from './xlsx-page-xml.ts'
import { type CellStyle, cellStyles } from './xlsx-style-sheet.ts'

const plainWidths = [{ width: 18 }, { width: 80 }]

/** The XML of the sheet that says what the file is: labels on the left, texts on the right, and below them the table, if any. */
export function* stampSheetXml({ lines, table }: StampSpec, strings: SharedStringTable): Generator<string> {
  const widths = table?.columns ?? plainWidths
  yield `${sheetOpening}${widthsXml(widths)}<sheetData>`
  for (const [index, [label, text]] of lines.entries()) {
    const row = index + 1
    const labelXml = textCellXml(cellAddress(1, row), label, cellStyles.label, strings)
    yield `<row r="${row}">${labelXml}${contentXml(cellAddress(2, row), text, 'text', strings)}</row>`
  }
  if (table !== undefined) yield* tableXml(table, lines.length + 2, strings)
  yield `</sheetData>${pageSetupXml(widths)}</worksheet>`
}

function* tableXml({ columns, rows }: StampTable, firstRow: number, strings: SharedStringTable): Generator<string> {
  const headers = columns.map(({ header }) => header)
  yield rowXml(headers, firstRow, headerHeight, cellStyles.formHeader, strings)
  for (const [index, texts] of rows.entries()) {
    yield rowXml(texts, firstRow + 1 + index, heightOf(texts, columns), cellStyles.guideText, strings)
  }
}

/** In points. */
const headerHeight = 24
const lineHeight = 15

/** Programs do not agree on whether they make room for wrapped text by themselves. */
function heightOf(texts: readonly string[], columns: StampTable['columns']): number {
  const lines = texts.map((text, index) => linesIn(text, columns[index]?.width ?? 1))
  return Math.max(...lines) * lineHeight + 3
}

/** Also an empty cell has its border. */
function rowXml(
  texts: readonly string[],
  row: number,
  height: number,
  style: CellStyle,
  strings: SharedStringTable,
): string {
  const cells = texts.map((text, index) => textCellXml(cellAddress(index + 1, row), text, style, strings))
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

function widthsXml(columns: readonly { readonly width: number }[]): string {
  const items = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${items.join('')}</cols>`
}
