import { DomainError } from '#domain/errors.ts'
import { findFileKind } from '../workbook/file-kind.ts'
import { openZipArchive } from '../zip/zip-archive.ts'
import { megabytes } from '../zip/zip-limits.ts'
import { decodeDeclared, decodeText } from './decode-text.ts'
import { docxText, isDocx } from './docx-text.ts'
import { htmlText } from './html-text.ts'
import { pdfText } from './pdf-text.ts'
import { textLimits } from './text-limits.ts'

/**
 * The text of a document: plain, HTML, Word (.docx) or PDF. What it is, its content says, not its name.
 *
 * @param name for the refusal only
 * @throws DomainError `text.empty`, `text.too-large`, `text.too-long`, `text.binary`, `text.unknown-kind`, `text.unreadable`, `text.locked`,
 *   `text.without-words`
 */
export async function readTextFile(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.byteLength > textLimits.fileBytes)
    throw new DomainError('text.too-large', { limit: megabytes(textLimits.fileBytes) })
  const text = await readKind(bytes, name).catch(refuseAsText)
  return requireWords(text)
}

/** A text that somebody pasted. @throws DomainError `text.empty`, `text.too-large` */
export function readPastedText(text: string): string {
  if (text.length > textLimits.characters) throw new DomainError('text.too-long', { limit: textLimits.characters })
  return requireWords(text)
}

async function readKind(bytes: Uint8Array, name: string): Promise<string> {
  const kind = findFileKind(bytes)
  switch (kind) {
    case 'empty':
      throw new DomainError('text.empty', {})
    case 'PDF':
      return pdfText(bytes)
    case 'HTML':
      return htmlText(decodeDeclared(bytes, declaredEncoding(bytes)))
    case 'zip':
      return zipText(bytes, name)
    case 'ole-encrypted':
      throw new DomainError('text.locked', {})
    case 'text':
    case 'JSON':
    case 'bare-workbook':
    case 'BMP':
      return plainText(bytes)
    default:
      throw new DomainError('text.unknown-kind', { name, actual: kind })
  }
}

async function zipText(bytes: Uint8Array, name: string): Promise<string> {
  const archive = openZipArchive(bytes, textLimits)
  if (!isDocx(archive)) throw new DomainError('text.unknown-kind', { name, actual: 'ZIP' })
  return docxText(archive)
}

function plainText(bytes: Uint8Array): string {
  const text = decodeText(bytes)
  if (isBinary(text)) throw new DomainError('text.binary', {})
  return text
}

/** A text may have a few bytes that got lost; a picture or a program is full of them. */
function isBinary(text: string): boolean {
  const strange = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  const lineEnds = text.match(/[\t\n\f\r]/g)?.length ?? 0
  return text.includes('\0') || (strange - lineEnds) * 5 > text.length
}

/** What a page says of its bytes, at its beginning. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? null
}

function requireWords(text: string): string {
  if (text.trim() === '') throw new DomainError('text.empty', {})
  return text
}

/** Archives and XML are read as those of workbooks are; what is refused there is a document here. */
function refuseAsText(error: unknown): never {
  if (!(error instanceof DomainError)) throw error
  const options = { cause: error }
  if (error.code === 'workbook.encrypted') throw new DomainError('text.locked', {}, options)
  if (error.code === 'workbook.entities-refused')
    throw new DomainError('text.unreadable', { detail: 'DOCTYPE' }, options)
  if (error.code === 'workbook.broken' || error.code === 'workbook.unpacks-too-large') {
    const { detail, limit } = error.params as Readonly<Record<string, unknown>> // one of the two has each
    if (error.code === 'workbook.broken') throw new DomainError('text.unreadable', { detail: String(detail) }, options)
    throw new DomainError('text.too-long', { limit: String(limit) }, options)
  }
  throw error
}
