import { noteSheetMark } from './xlsx-package.ts'
import { escapeXml, escapeXmlAttribute } from './xlsx-text.ts'

/** A sheet as the workbook lists it, its name already one that programs accept. */
export interface ListedSheet {
  readonly name: string
  readonly isNote: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `[Content_Types].xml` of a workbook with this many sheets. */
export function contentTypesXml(sheetCount: number): string {
  const sheets = range(sheetCount).map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet+xml'))
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
${override('/xl/workbook.xml', 'sheet.main+xml')}${sheets.join('')}\
${override('/xl/styles.xml', 'styles+xml')}${override('/xl/sharedStrings.xml', 'sharedStrings+xml')}</Types>`
}

/** `_rels/.rels`: where the workbook is. */
export const packageRelationshipsXml = `${declaration}<Relationships xmlns="${packageRelationships}">\
${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`

/** `xl/_rels/workbook.xml.rels`: the sheets by their number, then styles and texts. */
export function workbookRelationshipsXml(sheetCount: number): string {
  const sheets = range(sheetCount).map((number) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`))
  return `${declaration}<Relationships xmlns="${packageRelationships}">${sheets.join('')}\
${relationship(sheetCount + 1, 'styles', 'styles.xml')}\
${relationship(sheetCount + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`
}

/** `xl/workbook.xml`: the sheets, the header row repeated on every printed page, and the mark of the note sheet. */
export function workbookXml(sheets: readonly ListedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">\
<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${sheets.map(definedNameXml).join('')}</definedNames></workbook>`
}

function definedNameXml({ name, isNote }: ListedSheet, index: number): string {
  const sheet = escapeXml(`'${name.replaceAll("'", "''")}'`)
  return isNote
    ? `<definedName name="${noteSheetMark}">${sheet}!$A$1</definedName>`
    : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${contentType}.${type}"/>`
}

function relationship(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${officeRelationships}/${type}" Target="${target}"/>`
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
