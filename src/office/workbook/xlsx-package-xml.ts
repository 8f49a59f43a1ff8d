import { columnLetters } from '../table/table.ts'
import { noteSheetMark } from './xlsx-package.ts'
import { escapeXml, escapeXmlAttribute } from './xlsx-text.ts'

/** A sheet as the workbook lists it, its name already one that programs accept. */
export interface ListedSheet {
  readonly name: string
  readonly isNote: boolean
  readonly isHidden: boolean
  /** What is repeated on every printed page; null: nothing. */
  readonly printTitles: PrintTitles | null
  /** Names by which other sheets refer to a part of this one. */
  readonly names: readonly RangeName[]
  readonly hasComments: boolean
}

/** Rows by their numbers, and the first so many columns. */
export interface PrintTitles {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: number
}

/** A name for cells of a sheet; `cells` as `$A$1:$A$9`. */
export interface RangeName {
  readonly name: string
  readonly cells: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** `[Content_Types].xml`. */
export function contentTypesXml(sheets: readonly ListedSheet[]): string {
  const parts = sheets.flatMap(({ hasComments }, index) => [
    override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet+xml'),
    ...(hasComments ? [override(`/xl/comments${index + 1}.xml`, 'comments+xml')] : []),
  ])
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>\
${override('/xl/workbook.xml', 'sheet.main+xml')}${parts.join('')}\
${override('/xl/styles.xml', 'styles+xml')}${override('/xl/sharedStrings.xml', 'sharedStrings+xml')}</Types>`
}

/** `_rels/.rels`: where the workbook is. */
export const packageRelationshipsXml = relationshipsXml([relationship(1, 'officeDocument', 'xl/workbook.xml')])

/** `xl/_rels/workbook.xml.rels`: the sheets by their number, then styles and texts. */
export function workbookRelationshipsXml(sheets: readonly ListedSheet[]): string {
  const count = sheets.length
  return relationshipsXml([
    ...sheets.map((_, index) => relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relationship(count + 1, 'styles', 'styles.xml'),
    relationship(count + 2, 'sharedStrings', 'sharedStrings.xml'),
  ])
}

/** `xl/worksheets/_rels/sheetN.xml.rels` of a sheet with comments: `rId1` is the drawing that shows them. */
export function commentRelationshipsXml(sheetNumber: number): string {
  return relationshipsXml([
    relationship(1, 'vmlDrawing', `../drawings/vmlDrawing${sheetNumber}.vml`),
    relationship(2, 'comments', `../comments${sheetNumber}.xml`),
  ])
}

/** `xl/workbook.xml`: the sheets, what is repeated on every printed page, names of ranges, and the mark of the note sheet. */
export function workbookXml(sheets: readonly ListedSheet[]): string {
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">\
<bookViews><workbookView/></bookViews><sheets>${sheets.map(sheetXml).join('')}</sheets>\
<definedNames>${sheets.flatMap(definedNames).join('')}</definedNames></workbook>`
}

function sheetXml({ name, isHidden }: ListedSheet, index: number): string {
  const state = isHidden ? ' state="hidden"' : ''
  return `<sheet name="${escapeXmlAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
}

function definedNames({ name, isNote, printTitles, names }: ListedSheet, index: number): string[] {
  const sheet = escapeXml(`'${name.replaceAll("'", "''")}'`)
  return [
    ...(isNote ? [`<definedName name="${noteSheetMark}">${sheet}!$A$1</definedName>`] : []),
    ...(printTitles === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${printTitlesText(sheet, printTitles)}</definedName>`,
        ]),
    ...names.map((range) => `<definedName name="${range.name}">${sheet}!${range.cells}</definedName>`),
  ]
}

function printTitlesText(sheet: string, { firstRow, lastRow, columns }: PrintTitles): string {
  const rows = `${sheet}!$${firstRow}:$${lastRow}`
  return columns === 0 ? rows : `${sheet}!$A:$${columnLetters(columns)},${rows}`
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${spreadsheetType}.${type}"/>`
}

function relationshipsXml(relationships: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageRelationships}">${relationships.join('')}</Relationships>`
}

function relationship(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${officeRelationships}/${type}" Target="${target}"/>`
}
