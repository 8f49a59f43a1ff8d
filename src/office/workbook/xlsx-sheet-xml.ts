import { DomainError } from '#domain/errors.ts'
import { cellAddress, columnLetters, lastRowNumber } from '../table/table.ts'
import { createMergedRuns } from './merged-runs.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { CellText, ColumnSpec, SheetSpec } from './workbook-spec.ts'
import { columnStyles, contentXml, textCellXml } from './xlsx-cell-xml.ts'
import { cutText, frozenViewXml, headerFooterXml, pageSetupXml, sheetOpening } from './xlsx-page-xml.ts'
import { cellStyles } from './xlsx-style-sheet.ts'
import { escapeXmlAttribute } from './xlsx-text.ts'

const longestPrompt = 255

/**
 * The XML of one sheet of data: header frozen and filterable, printed on A4 across.
 *
 * @throws DomainError `workbook.text-too-long`, `workbook.too-many-rows`
 */
export async function* dataSheetXml(sheet: SheetSpec, strings: SharedStringTable): AsyncGenerator<string> {
  const { columns, frozenColumns = 0 } = sheet
  const merged = createMergedRuns(columns)
  yield `${sheetOpening}${frozenViewXml(2, frozenColumns)}${columnsXml(columns)}<sheetData>`
  yield headerRowXml(columns, strings)
  const letters = columns.map((_, index) => columnLetters(index + 1))
  let row = 1
  for await (const cells of sheet.rows) {
    row += 1
    yield dataRowXml(columns, letters, cells, row, strings)
    merged.row(row, cells)
  }
  yield `</sheetData>${autoFilterXml(columns.length, row)}`
  yield mergesXml(merged.ranges())
  yield `${notesXml(columns)}${pageSetupXml(columns)}${headerFooterXml(sheet.title)}</worksheet>`
}

/** `<mergeCells>` of ranges such as `A2:A9`. */
function mergesXml(ranges: readonly string[]): string {
  if (ranges.length === 0) return ''
  return `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
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
  letters: readonly string[],
  cells: readonly CellText[],
  row: number,
  strings: SharedStringTable,
): string {
  if (row > lastRowNumber) throw new DomainError('workbook.too-many-rows', { limit: lastRowNumber - 1 })
  if (cells.length > columns.length) throw new RangeError(`row ${row} has more cells than the sheet has columns`)
  let xml = `<row r="${row}">`
  for (let index = 0; index < cells.length; index += 1) {
    const text = cells[index]
    if (text) xml += contentXml(`${letters[index]}${row}`, text, columns[index]?.kind ?? 'text', strings)
  }
  return `${xml}</row>`
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
          `<dataValidation allowBlank="1" showInputMessage="1" prompt="${escapeXmlAttribute(cutText(note, longestPrompt))}" sqref="${cellAddress(index + 1, 1)}"/>`,
        ],
  )
  return items.length === 0 ? '' : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}
