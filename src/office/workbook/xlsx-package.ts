import { DomainError } from '#domain/errors.ts'
import type { DateSystem } from '../table/date-serial.ts'
import { prefixedAttribute, readXml, type XmlAttributes } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'

/** Where the parts of an `.xlsx` lie, as its relationships say. */
export interface XlsxPackage {
  readonly sheets: readonly XlsxSheetPart[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly dateSystem: DateSystem
}

/** One worksheet before it is read. */
export interface XlsxSheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly isNote: boolean
  readonly part: string
}

/** The defined name by which an exported file marks the sheet that is not data; programs keep it when they save. */
export const noteSheetMark = 'Citong.Note'

/** Relationships and the list of sheets are small; only sheets and texts may fill the whole limit. */
const largestDirectoryPart = 10 * 2 ** 20

interface Relationship {
  readonly type: string
  readonly target: string
}

/**
 * Reads which sheets a workbook has and which parts belong to them.
 *
 * @throws DomainError `workbook.broken`, `workbook.entities-refused`
 */
export async function readXlsxPackage(archive: ZipArchive): Promise<XlsxPackage> {
  const workbook = await findWorkbookPart(archive)
  const relationships = await readRelationships(archive, workbook)
  const declared = await readWorkbookPart(archive, workbook)
  const sheets = declared.sheets.flatMap((sheet) => locateSheet(sheet, relationships, declared.noteSheet))
  requireOwnParts(sheets, workbook)
  return {
    sheets,
    sharedStrings: findTarget(relationships, 'sharedStrings'),
    styles: findTarget(relationships, 'styles'),
    dateSystem: declared.dateSystem,
  }
}

async function findWorkbookPart(archive: ZipArchive): Promise<string> {
  const workbook = findTarget(await readRelationships(archive, ''), 'officeDocument')
  if (workbook === null) throw new DomainError('workbook.broken', { detail: '_rels/.rels' })
  return workbook
}

interface DeclaredSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relationship: string
}

interface DeclaredWorkbook {
  readonly sheets: DeclaredSheet[]
  dateSystem: DateSystem
  noteSheet: string | null
}

async function readWorkbookPart(archive: ZipArchive, part: string): Promise<DeclaredWorkbook> {
  const declared: DeclaredWorkbook = { sheets: [], dateSystem: 1900, noteSheet: null }
  let isNoteMark = false
  let markedRange = ''
  await readXml(archive.read(part, largestDirectoryPart), part, {
    open(name, attributes) {
      isNoteMark = name === 'definedName' && attributes.name === noteSheetMark
      if (name === 'sheet') declared.sheets.push(declaredSheet(attributes, part))
      if (name === 'workbookPr' && isTrue(attributes.date1904)) declared.dateSystem = 1904
    },
    text(text) {
      if (isNoteMark) markedRange += text
    },
    close() {
      isNoteMark = false
    },
  })
  return { ...declared, noteSheet: sheetOfRange(markedRange) }
}

function declaredSheet(attributes: XmlAttributes, part: string): DeclaredSheet {
  const relationship = prefixedAttribute(attributes, 'id')
  if (attributes.name === undefined || relationship === null) throw new DomainError('workbook.broken', { detail: part })
  return { name: attributes.name, hidden: isHiddenState(attributes.state), relationship }
}

function isHiddenState(state: string | undefined): boolean {
  return state === 'hidden' || state === 'veryHidden'
}

/** @example sheetOfRange("'说明'!$A$1") // '说明' */
function sheetOfRange(range: string): string | null {
  const name = range.slice(0, Math.max(0, range.lastIndexOf('!')))
  const bare = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  return bare === '' ? null : bare
}

/** Chart and dialogue sheets hold no cells and are left out. */
function locateSheet(
  sheet: DeclaredSheet,
  relationships: ReadonlyMap<string, Relationship>,
  noteSheet: string | null,
): XlsxSheetPart[] {
  const relationship = relationships.get(sheet.relationship)
  if (relationship === undefined) throw new DomainError('workbook.broken', { detail: sheet.name })
  if (relationship.type !== 'worksheet') return []
  const { name, hidden } = sheet
  return [{ name, hidden, isNote: name === noteSheet, part: relationship.target }]
}

/** A thousand sheets on one part would be read a thousand times. */
function requireOwnParts(sheets: readonly XlsxSheetPart[], workbook: string): void {
  const parts = new Set(sheets.map((sheet) => sheet.part.toLowerCase()))
  if (parts.size !== sheets.length) throw new DomainError('workbook.broken', { detail: workbook })
}

function findTarget(relationships: ReadonlyMap<string, Relationship>, type: string): string | null {
  return [...relationships.values()].find((relationship) => relationship.type === type)?.target ?? null
}

/** The relationships of a part by id; the part with the empty name is the package itself. */
async function readRelationships(archive: ZipArchive, source: string): Promise<Map<string, Relationship>> {
  const slash = source.lastIndexOf('/') + 1
  const folder = source.slice(0, slash)
  const part = `${folder}_rels/${source.slice(slash)}.rels`
  const relationships = new Map<string, Relationship>()
  await readXml(archive.read(part, largestDirectoryPart), part, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      if (Id === undefined || Type === undefined || Target === undefined) {
        throw new DomainError('workbook.broken', { detail: part })
      }
      // The strict and the transitional form of the standard differ in the address before the last word only.
      relationships.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePart(folder, Target) })
    },
  })
  return relationships
}

/** @example resolvePart('xl/', '../xl/worksheets/sheet1.xml') // 'xl/worksheets/sheet1.xml' */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  const from = /^[/\\]/.test(target) ? '' : folder
  for (const step of (from + target).split(/[/\\]/)) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** How the XML of Office writes a truth: `1`, `true` or (in old files) `on`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
