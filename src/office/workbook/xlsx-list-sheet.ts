import { cellAddress, columnLetters } from '../table/table.ts'
import type { SharedStringTable } from './shared-string-table.ts'
import type { ListSpec } from './template-spec.ts'
import { textCellXml } from './xlsx-cell-xml.ts'
import type { RangeName } from './xlsx-package-xml.ts'
import { sheetOpening } from './xlsx-page-xml.ts'
import { cellStyles } from './xlsx-style-sheet.ts'

/** The XML of the sheet that holds the texts of all drop-downs, one list a column. */
export function* listSheetXml(lists: readonly ListSpec[], strings: SharedStringTable): Generator<string> {
  yield `${sheetOpening}<sheetData>`
  const rows = Math.max(...lists.map(({ values }) => values.length))
  for (let row = 1; row <= rows; row += 1) {
    const cells = lists.map(({ values }, index) => {
      const text = values[row - 1]
      return text === undefined ? '' : textCellXml(cellAddress(index + 1, row), text, cellStyles.text, strings)
    })
    yield `<row r="${row}">${cells.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

/** The name of each list and its cells: rules refer to names, which programs understand since ever, also across sheets. */
export function listRanges(lists: readonly ListSpec[]): RangeName[] {
  return lists.map(({ name, values }, index) => {
    const letters = columnLetters(index + 1)
    return { name, cells: `$${letters}$1:$${letters}$${values.length}` }
  })
}
