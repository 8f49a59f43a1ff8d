import { writeZipArchive, type ZipPart } from '../zip/zip-writer.ts'
import { createSharedStringTable } from './shared-string-table.ts'
import { toSheetName } from './sheet-name.ts'
import type { WorkbookSpec } from './workbook-spec.ts'
import {
  contentTypesXml,
  type ListedSheet,
  packageRelationshipsXml,
  workbookRelationshipsXml,
  workbookXml,
} from './xlsx-package-xml.ts'
import { dataSheetXml, stampSheetXml } from './xlsx-sheet-xml.ts'
import { styleSheetXml } from './xlsx-style-sheet.ts'

/**
 * Writes an `.xlsx`. Reading it back gives the same texts in the same cells:
 *
 * - an exact decimal in a `number` column becomes a true number when it has at most 15 significant digits, which is what
 *   programs keep; any other text in it stays text
 * - `YYYY-MM-DD` in a `date` column becomes a true date from 1900-03-01 on
 * - a text that looks like a formula stays a text, also when somebody edits it
 *
 * The same specification gives the same bytes.
 *
 * @throws DomainError `workbook.text-too-long` (32,767 characters a cell), `workbook.too-many-rows`
 * @throws RangeError when a row has more cells than there are columns
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const sheets = listSheets(spec)
  return await writeZipArchive(workbookParts(spec, sheets))
}

function listSheets({ sheets, stamp }: WorkbookSpec): ListedSheet[] {
  const wanted = [
    ...sheets.map(({ name }) => ({ name, isNote: false })),
    ...(stamp === undefined ? [] : [{ name: stamp.name, isNote: true }]),
  ]
  const taken = new Set<string>()
  return wanted.map(({ name, isNote }) => {
    const free = toSheetName(name, taken)
    taken.add(free.toLowerCase())
    return { name: free, isNote }
  })
}

/** The shared texts come last: the sheets fill them. */
function* workbookParts({ sheets, stamp }: WorkbookSpec, listed: readonly ListedSheet[]): Generator<ZipPart> {
  const strings = createSharedStringTable()
  yield part('[Content_Types].xml', contentTypesXml(listed.length))
  yield part('_rels/.rels', packageRelationshipsXml)
  yield part('xl/workbook.xml', workbookXml(listed))
  yield part('xl/_rels/workbook.xml.rels', workbookRelationshipsXml(listed.length))
  yield part('xl/styles.xml', styleSheetXml)
  const bodies = [
    ...sheets.map((sheet) => dataSheetXml(sheet, strings)),
    ...(stamp === undefined ? [] : [stampSheetXml(stamp, strings)]),
  ]
  for (const [index, text] of bodies.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, text }
  yield { name: 'xl/sharedStrings.xml', text: strings.xml() }
}

function part(name: string, text: string): ZipPart {
  return { name, text: [text] }
}
