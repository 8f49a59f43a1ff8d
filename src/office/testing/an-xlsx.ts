import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of an archive by name: XML text, or bytes as they are. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** What a test may replace of {@link xlsxParts}; texts are the inner XML of the element they are named after. */
export interface XlsxContent {
  readonly sheetData?: string
  readonly beforeData?: string
  readonly afterData?: string
  readonly sharedStrings?: string
  readonly numFmts?: string
  readonly cellXfs?: string
  readonly workbookPr?: string
}

/** The parts of a small sound workbook with one sheet, «指标», as a spreadsheet program would save it. */
export function xlsxParts(content: XlsxContent = {}): Record<string, string> {
  const { sheetData = '<row r="1"><c r="A1"><v>1</v></c></row>', beforeData = '', afterData = '' } = content
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${content.workbookPr ?? ''}/><sheets><sheet name="指标" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${content.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${content.numFmts ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${content.cellXfs ?? ''}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${beforeData}<sheetData>${sheetData}</sheetData>${afterData}</worksheet>`,
  }
}

/** The bytes of {@link xlsxParts}. */
export function anXlsx(content: XlsxContent = {}): Uint8Array {
  return aZip(xlsxParts(content))
}

/** The bytes of an archive with these parts. */
export function aZip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(entries), { level, mtime: new Date(1980, 0, 1) })
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}">${items.join('')}</Relationships>`
}
