import { writeZipArchive, type ZipPart } from '../zip/zip-writer.ts'
import { createSharedStringTable, type SharedStringTable } from './shared-string-table.ts'
import { toSheetName } from './sheet-name.ts'
import { type CellComment, commentBoxesXml, commentsXml } from './xlsx-comments.ts'
import {
  commentRelationshipsXml,
  contentTypesXml,
  type ListedSheet,
  packageRelationshipsXml,
  workbookRelationshipsXml,
  workbookXml,
} from './xlsx-package-xml.ts'
import { styleSheetXml } from './xlsx-style-sheet.ts'

/** A sheet ready to be written: how the workbook lists it, and its XML, which may fill the table of shared texts. */
export interface PreparedSheet extends Omit<ListedSheet, 'hasComments'> {
  readonly comments: readonly CellComment[]
  readonly xml: (strings: SharedStringTable) => Iterable<string> | AsyncIterable<string>
}

/** What most sheets have: nothing hidden, nothing repeated, no names, no comments. */
export const plainSheet = {
  isNote: false,
  isHidden: false,
  printTitles: null,
  names: [],
  comments: [],
} as const satisfies Partial<PreparedSheet>

/** Puts sheets together to an `.xlsx`; names that programs would not accept are replaced. */
export function writePackage(sheets: readonly PreparedSheet[]): Promise<Uint8Array> {
  return writeZipArchive(packageParts(sheets, listSheets(sheets)))
}

function listSheets(sheets: readonly PreparedSheet[]): ListedSheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const name = toSheetName(sheet.name, taken)
    taken.add(name.toLowerCase())
    return { ...sheet, name, hasComments: sheet.comments.length > 0 }
  })
}

/** The shared texts come last: the sheets fill them. */
function* packageParts(sheets: readonly PreparedSheet[], listed: readonly ListedSheet[]): Generator<ZipPart> {
  const strings = createSharedStringTable()
  yield part('[Content_Types].xml', contentTypesXml(listed))
  yield part('_rels/.rels', packageRelationshipsXml)
  yield part('xl/workbook.xml', workbookXml(listed))
  yield part('xl/_rels/workbook.xml.rels', workbookRelationshipsXml(listed))
  yield part('xl/styles.xml', styleSheetXml)
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, text: sheet.xml(strings) }
    if (sheet.comments.length > 0) yield* commentParts(sheet.comments, index + 1)
  }
  yield { name: 'xl/sharedStrings.xml', text: strings.xml() }
}

function* commentParts(comments: readonly CellComment[], sheetNumber: number): Generator<ZipPart> {
  yield part(`xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`, commentRelationshipsXml(sheetNumber))
  yield part(`xl/comments${sheetNumber}.xml`, commentsXml(comments))
  yield part(`xl/drawings/vmlDrawing${sheetNumber}.vml`, commentBoxesXml(comments))
}

function part(name: string, text: string): ZipPart {
  return { name, text: [text] }
}
