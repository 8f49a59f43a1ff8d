import type { SheetSpec, StampSpec, WorkbookSpec } from './workbook-spec.ts'
import { type PreparedSheet, plainSheet, writePackage } from './write-package.ts'
import { dataSheetXml } from './xlsx-sheet-xml.ts'
import { stampSheetXml } from './xlsx-stamp-sheet.ts'

/**
 * Writes an `.xlsx`. Reading it back gives the same texts in the same cells:
 *
 * - an exact decimal in a `number` column becomes a true number when it has at most 15 significant digits, which is what
 *   programs keep; any other text in it stays text
 * - `85.5%` in a `percent` column becomes a true percentage, with the same bound
 * - `YYYY-MM-DD` in a `date` column becomes a true date from 1900-03-01 on
 * - a text that looks like a formula stays a text, also when somebody edits it
 *
 * Rows may come while the file is written; no more than a few are kept. The same specification gives the same bytes.
 *
 * @throws DomainError `workbook.text-too-long` (32,767 characters a cell), `workbook.too-many-rows`
 * @throws RangeError when a row has more cells than there are columns
 */
export function writeWorkbook({ sheets, stamp }: WorkbookSpec): Promise<Uint8Array> {
  return writePackage([...sheets.map(dataSheet), ...(stamp === undefined ? [] : [stampSheet(stamp)])])
}

function dataSheet(sheet: SheetSpec): PreparedSheet {
  return {
    ...plainSheet,
    name: sheet.name,
    printTitles: { firstRow: 1, lastRow: 1, columns: sheet.frozenColumns ?? 0 },
    xml: (strings) => dataSheetXml(sheet, strings),
  }
}

/** The sheet that says what the file is. */
export function stampSheet(stamp: StampSpec): PreparedSheet {
  return { ...plainSheet, name: stamp.name, isNote: true, xml: (strings) => stampSheetXml(stamp, strings) }
}
