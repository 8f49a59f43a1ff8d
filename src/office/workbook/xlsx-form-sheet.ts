import { cellAddress, columnLetters } from '../table/table.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { BlankSpec, FormColumn, FormSpec } from './template-spec.ts'
import type { ColumnKind } from './workbook-spec.ts'
import { blankCellXml, columnStyles, textCellXml } from './xlsx-cell-xml.ts'
import type { CellComment } from './xlsx-comments.ts'
import { frozenViewXml, headerFooterXml, pageSetupXml, sheetOpening } from './xlsx-page-xml.ts'
import { type CellStyle, cellStyles } from './xlsx-style-sheet.ts'
import { validationsXml } from './xlsx-validation-xml.ts'

/** Where things stand on the sheet. */
export const formRows = {
  title: 1,
  blanks: 2,
  groups: 3,
  headers: 4,
  first: 5,
  lastDrawn: 34,
  lastChecked: 2_004,
} as const

/**
 * The XML of a form to be filled in. Thirty empty rows are drawn, which fill a page; rules hold for two thousand, and every new row has
 * the format of its column.
 */
export function* formSheetXml(form: FormSpec, strings: SharedStringTable): Generator<string> {
  const columns = columnsOf(form)
  yield `${sheetOpening}${frozenViewXml(formRows.first, form.frozenColumns)}${columnsXml(columns)}<sheetData>`
  yield rowXml(formRows.title, 30, textCellXml('A1', form.title, cellStyles.title, strings))
  yield rowXml(formRows.blanks, 24, form.blanks.map((blank, index) => blankXml(blank, index, strings)).join(''))
  yield rowXml(formRows.groups, 22, groupCellsXml(form, strings))
  yield rowXml(formRows.headers, 46, columns.map((column, index) => headerXml(column, index, strings)).join(''))
  for (let row = formRows.first; row <= formRows.lastDrawn; row += 1) yield emptyRowXml(columns, row)
  yield `</sheetData>${validationsXml(rulesOf(columns))}`
  yield `${pageSetupXml(columns)}${headerFooterXml()}<legacyDrawing r:id="rId1"/></worksheet>`
}

/** One comment on each header. */
export function formComments(form: FormSpec): CellComment[] {
  return columnsOf(form).map(({ comment }, index) => {
    const column = index + 1
    return { column, row: formRows.headers, address: cellAddress(column, formRows.headers), text: comment }
  })
}

function columnsOf({ groups }: FormSpec): FormColumn[] {
  return groups.flatMap((group) => group.columns)
}

function columnsXml(columns: readonly FormColumn[]): string {
  const items = columns.map(({ width, kind }, index) => {
    const position = index + 1
    return `<col min="${position}" max="${position}" width="${width}" style="${columnStyles[kind]}" customWidth="1"/>`
  })
  return `<cols>${items.join('')}</cols>`
}

function rowXml(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`
}

/** The label on the left, the cell to be filled in on its right. */
function blankXml({ label, text, kind }: BlankSpec, index: number, strings: SharedStringTable): string {
  const column = 2 * index + 1
  const address = cellAddress(column + 1, formRows.blanks)
  const style = kind === 'date' ? cellStyles.blankDate : cellStyles.blankText
  const blank = text === '' ? blankCellXml(address, style) : textCellXml(address, text, style, strings)
  return `${textCellXml(cellAddress(column, formRows.blanks), label, cellStyles.blankLabel, strings)}${blank}`
}

/** Not merged: a merged heading would be cut where columns are frozen, and where a page ends. */
function groupCellsXml({ groups }: FormSpec, strings: SharedStringTable): string {
  let column = 0
  const cells = groups.flatMap((group) =>
    group.columns.map((_, index) => {
      column += 1
      const address = cellAddress(column, formRows.groups)
      return index === 0
        ? textCellXml(address, group.heading, cellStyles.group, strings)
        : blankCellXml(address, cellStyles.groupRest)
    }),
  )
  return cells.join('')
}

function headerXml({ header, isRequired }: FormColumn, index: number, strings: SharedStringTable): string {
  const style = isRequired ? cellStyles.requiredHeader : cellStyles.formHeader
  return textCellXml(cellAddress(index + 1, formRows.headers), header, style, strings)
}

const emptyStyles: Readonly<Record<ColumnKind, CellStyle>> = {
  text: cellStyles.formText,
  number: cellStyles.formNumber,
  percent: cellStyles.formPercent,
  date: cellStyles.formDate,
}

function emptyRowXml(columns: readonly FormColumn[], row: number): string {
  return rowXml(
    row,
    22,
    columns.map(({ kind }, index) => blankCellXml(cellAddress(index + 1, row), emptyStyles[kind])).join(''),
  )
}

function rulesOf(columns: readonly FormColumn[]) {
  return columns.flatMap(({ rule }, index) => {
    const letters = columnLetters(index + 1)
    return rule === null ? [] : [{ cells: `${letters}${formRows.first}:${letters}${formRows.lastChecked}`, rule }]
  })
}
