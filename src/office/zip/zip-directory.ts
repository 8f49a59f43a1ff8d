import { DomainError } from '#domain/errors.ts'

/** One part of an archive as its central directory describes it; nothing is inflated yet. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly compressedSize: number
  /** What the archive claims; {@link inflateEntry} holds it to its word. */
  readonly size: number
  readonly headerOffset: number
}

const endSignature = 0x06054b50
const end64LocatorSignature = 0x07064b50
const end64Signature = 0x06064b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const longestComment = 0xffff
const inZip64 = 0xffffffff

/**
 * Reads the central directory of a zip archive.
 *
 * @param maximum entries; more are refused before they are read
 * @returns entries in the archive's order
 * @throws DomainError `workbook.broken`, `workbook.unpacks-too-large`
 * @source PKWARE APPNOTE.TXT 6.3.10, §4.3
 */
export function readZipDirectory(bytes: Uint8Array, maximum: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = locateDirectory(view)
  if (directory.count > maximum) throw new DomainError('workbook.unpacks-too-large', { limit: maximum })
  if (directory.offset > bytes.byteLength) throw brokenZip()
  const entries: ZipEntry[] = []
  let offset = directory.offset
  while (entries.length < directory.count) {
    requireSignature(view, offset, entryLength, entrySignature)
    const next = offset + entryLength + variableLength(view, offset)
    if (next > bytes.byteLength) throw brokenZip()
    entries.push(readEntry(view, offset))
    offset = next
  }
  return entries
}

/** A refusal for an archive whose structure does not hold. */
export function brokenZip(detail = 'zip'): DomainError<'workbook.broken'> {
  return new DomainError('workbook.broken', { detail })
}

/** Throws `workbook.broken` unless `length` bytes stand at `offset`, beginning with `signature`. */
export function requireSignature(view: DataView, offset: number, length: number, signature: number): void {
  if (offset < 0 || offset + length > view.byteLength || view.getUint32(offset, true) !== signature) throw brokenZip()
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  return count === 0xffff || offset === inZip64 ? locateDirectory64(view, end) : { count, offset }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let offset = last; offset >= Math.max(0, last - longestComment); offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset
  }
  throw brokenZip()
}

function locateDirectory64(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20
  requireSignature(view, locator, 20, end64LocatorSignature)
  const record = readUint64(view, locator + 8)
  requireSignature(view, record, 56, end64Signature)
  return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) }
}

function readEntry(view: DataView, offset: number): ZipEntry {
  const nameLength = view.getUint16(offset + 28, true)
  const extra = offset + entryLength + nameLength
  const [size, compressedSize, headerOffset] = withZip64(
    view,
    { start: extra, end: extra + view.getUint16(offset + 30, true) },
    [view.getUint32(offset + 24, true), view.getUint32(offset + 20, true), view.getUint32(offset + 42, true)],
  )
  return {
    name: readName(view, offset + entryLength, nameLength),
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    checksum: view.getUint32(offset + 16, true),
    compressedSize,
    size,
    headerOffset,
  }
}

type Sizes = [size: number, compressedSize: number, headerOffset: number]

/** Replaces each 0xFFFFFFFF by its 64-bit value from the extra field with id 1, where they stand in this order. */
function withZip64(view: DataView, extra: { start: number; end: number }, sizes: Sizes): Sizes {
  if (!sizes.includes(inZip64)) return sizes
  let field = extra.start
  while (field + 4 <= extra.end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  let value = field + 4
  const read = (size: number): number => {
    if (size !== inZip64) return size
    if (value + 8 > extra.end) throw brokenZip()
    value += 8
    return readUint64(view, value - 8)
  }
  return [read(sizes[0]), read(sizes[1]), read(sizes[2])]
}

function variableLength(view: DataView, offset: number): number {
  return view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true)
}

/** Part names of Office files are ASCII; the odd backslash of careless writers is put right. */
function readName(view: DataView, offset: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, length)
  return new TextDecoder().decode(bytes).replaceAll('\\', '/')
}

function readUint64(view: DataView, offset: number): number {
  if (offset + 8 > view.byteLength) throw brokenZip()
  return Number(view.getBigUint64(offset, true))
}
