import type { CellRange, ColumnSpan, Row, Sheet, Workbook } from '../table/table.ts'
import { readXml } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'
import { createReadingBudget, type ReadingBudget } from './reading-budget.ts'
import type { WorkbookLimits } from './workbook-limits.ts'
import type { CellContext } from './xlsx-cell.ts'
import { readXlsxPackage, type XlsxPackage, type XlsxSheetPart } from './xlsx-package.ts'
import { readXlsxSharedStrings } from './xlsx-shared-strings.ts'
import { listenToSheet } from './xlsx-sheet.ts'
import { readXlsxStyles } from './xlsx-styles.ts'

/**
 * Reads the worksheets of an open `.xlsx`.
 *
 * @throws DomainError `workbook.broken`, `workbook.entities-refused`, `workbook.too-many-rows`, `workbook.too-many-cells`,
 *   `workbook.unpacks-too-large`
 */
export async function readXlsx(archive: ZipArchive, limits: WorkbookLimits): Promise<Workbook> {
  const contents = await readXlsxPackage(archive)
  const shared = await readSharedParts(archive, contents, limits)
  const budget = createReadingBudget(limits)
  const sheets: Sheet[] = []
  const shown: CellContext['shown'] = new Map()
  for (const sheet of contents.sheets) {
    const context: CellContext = { ...shared, sheetName: sheet.name, dateSystem: contents.dateSystem, shown }
    sheets.push(await readSheet(archive, sheet, context, budget))
  }
  return { sheets }
}

async function readSharedParts(
  archive: ZipArchive,
  { sharedStrings, styles }: XlsxPackage,
  limits: WorkbookLimits,
): Promise<Pick<CellContext, 'sharedStrings' | 'styles'>> {
  return {
    sharedStrings:
      sharedStrings === null ? null : await readXlsxSharedStrings(archive, sharedStrings, createReadingBudget(limits)),
    styles: styles === null ? null : await readXlsxStyles(archive, styles),
  }
}

async function readSheet(
  archive: ZipArchive,
  { name, hidden, isNote, part }: XlsxSheetPart,
  context: CellContext,
  budget: ReadingBudget,
): Promise<Sheet> {
  const rows: Row[] = []
  const merges: CellRange[] = []
  const hiddenColumns: ColumnSpan[] = []
  const listener = listenToSheet(
    context,
    {
      row: (row) => rows.push(row),
      merge: (range) => merges.push(range),
      hiddenColumns: (span) => hiddenColumns.push(span),
    },
    budget,
  )
  await readXml(archive.read(part), part, listener)
  return { name, hidden, isNote, rows, merges, hiddenColumns }
}
