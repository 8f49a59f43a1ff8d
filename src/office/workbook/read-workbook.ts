import { DomainError } from '#domain/errors.ts'
import type { Workbook } from '../table/table.ts'
import { openZipArchive, type ZipArchive } from '../zip/zip-archive.ts'
import { megabytes } from '../zip/zip-limits.ts'
import { decodeCsvText } from './csv-text.ts'
import { findFileKind } from './file-kind.ts'
import { readCsv } from './read-csv.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import { defaultLimits, type WorkbookLimits } from './workbook-limits.ts'

/**
 * Reads an `.xlsx`, an `.xls` or a `.csv` (UTF-8, UTF-16 with mark, GB18030; comma, semicolon or tab), known by its content.
 *
 * @param fileName for refusals and as the name of a CSV's only sheet; it decides nothing about how bytes are read
 * @param limits replace single ones of {@link defaultLimits}
 * @throws DomainError `workbook.empty` (no cell has content), `workbook.broken`, `workbook.encrypted`,
 *   `workbook.legacy-format` (older than Excel 5), `workbook.macros-refused`, `workbook.kind-mismatch` (another kind of file),
 *   `workbook.entities-refused`, `workbook.too-large`, `workbook.unpacks-too-large`, `workbook.too-many-rows`,
 *   `workbook.too-many-cells`, `workbook.encoding-unknown`
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<WorkbookLimits> = {},
): Promise<Workbook> {
  const bounds = { ...defaultLimits, ...limits }
  requireFileSize(bytes, bounds)
  const workbook = await readByContent(bytes, fileName, bounds)
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new DomainError('workbook.empty', {})
  return workbook
}

function requireFileSize(bytes: Uint8Array, { fileBytes }: WorkbookLimits): void {
  if (bytes.byteLength > fileBytes) throw new DomainError('workbook.too-large', { limit: megabytes(fileBytes) })
}

async function readByContent(bytes: Uint8Array, fileName: string, limits: WorkbookLimits): Promise<Workbook> {
  const kind = findFileKind(bytes)
  switch (kind) {
    case 'empty':
      throw new DomainError('workbook.empty', {})
    case 'ole-encrypted':
      throw new DomainError('workbook.encrypted', {})
    case 'ole-workbook':
      return await readXls(bytes, fileName, limits)
    case 'bare-workbook':
      throw new DomainError('workbook.legacy-format', {})
    case 'zip':
      return await readZip(bytes, fileName, limits)
    case 'text':
      return await readText(bytes, fileName, limits)
    default:
      throw kindMismatch(fileName, kind)
  }
}

async function readZip(bytes: Uint8Array, fileName: string, limits: WorkbookLimits): Promise<Workbook> {
  const archive = openZipArchive(bytes, limits)
  if (archive.names.some((name) => /(^|\/)(vbaProject\.bin$|macrosheets\/)/i.test(name))) {
    throw new DomainError('workbook.macros-refused', {})
  }
  const foreign = findForeignArchive(archive)
  if (foreign !== null) throw kindMismatch(fileName, foreign)
  return await readXlsx(archive, limits)
}

/** The kind of an archive that is no `.xlsx`, by the part that each kind has. */
function findForeignArchive(archive: ZipArchive): string | null {
  const found = foreignArchives.find(([part]) => archive.has(part))?.[1]
  if (found !== undefined) return found
  const isOfficeFile =
    archive.has('[Content_Types].xml') || archive.has('_rels/.rels') || archive.has('xl/workbook.xml')
  return isOfficeFile ? null : 'ZIP'
}

const foreignArchives = [
  ['word/document.xml', 'DOCX'],
  ['ppt/presentation.xml', 'PPTX'],
  ['xl/workbook.bin', 'XLSB'],
  ['content.xml', 'ODS'],
  ['OFD.xml', 'OFD'],
] as const

async function readText(bytes: Uint8Array, fileName: string, limits: WorkbookLimits): Promise<Workbook> {
  const isNamedWorkbook = /\.xls[xm]?$/i.test(fileName)
  const text = isNamedWorkbook ? decodeDisguised(bytes, fileName) : decodeCsvText(bytes)
  const sheet = await readCsv(text, sheetNameOf(fileName), limits)
  const isTable = sheet.rows.some((row) => row.cells.length > 1)
  if (isNamedWorkbook && !isTable && sheet.rows.length > 0) throw kindMismatch(fileName, 'TXT')
  return { sheets: [sheet] }
}

/** Bytes that are no text under the name of a workbook are a damaged workbook, not a question of encoding. */
function decodeDisguised(bytes: Uint8Array, fileName: string): string {
  try {
    return decodeCsvText(bytes)
  } catch (cause) {
    if (cause instanceof DomainError) throw new DomainError('workbook.broken', { detail: fileName }, { cause })
    throw cause
  }
}

/** @example sheetNameOf('C:\\报送\\targets.csv') // 'targets' */
function sheetNameOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
}

function kindMismatch(name: string, actual: string): DomainError<'workbook.kind-mismatch'> {
  return new DomainError('workbook.kind-mismatch', { name, actual })
}
