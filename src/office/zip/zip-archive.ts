import { setImmediate } from 'node:timers/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { DomainError } from '#domain/errors.ts'
import { brokenZip, readZipDirectory, requireSignature, type ZipEntry } from './zip-directory.ts'
import { megabytes, ratioFreeBytes, type ZipLimits } from './zip-limits.ts'

/** The parts of an archive by name; names are compared without regard to case, as Office does. */
export interface ZipArchive {
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * The bytes of one part, in pieces.
   *
   * @param maximum bytes that this part may have; without it only the limits of the whole archive hold
   * @throws DomainError `workbook.broken` when the part is missing, damaged or larger than it claimed;
   *   `workbook.unpacks-too-large` when it is larger than `maximum`
   */
  read(name: string, maximum?: number): AsyncGenerator<Uint8Array>
}

const localHeaderSignature = 0x04034b50
const localHeaderLength = 30
const stored = 0
const deflated = 8
const pieceBytes = 2 ** 16

/**
 * Opens a zip archive without inflating anything. What it claims to hold is checked here, and held to while reading.
 *
 * @throws DomainError `workbook.broken`, `workbook.encrypted`, `workbook.unpacks-too-large`
 */
export function openZipArchive(bytes: Uint8Array, limits: ZipLimits): ZipArchive {
  const entries = readZipDirectory(bytes, limits.entries)
  entries.forEach((entry) => {
    requireReadable(entry, limits)
  })
  requireTotal(entries, limits)
  const byName = indexByName(entries)
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name, maximum) => readPart(bytes, requireEntry(byName, name, maximum)),
  }
}

function requireReadable(entry: ZipEntry, limits: ZipLimits): void {
  if (entry.isEncrypted) throw new DomainError('workbook.encrypted', {})
  if (entry.size > ratioFreeBytes && entry.size > entry.compressedSize * limits.inflationRatio) {
    throw new DomainError('workbook.unpacks-too-large', { limit: `${limits.inflationRatio}×` })
  }
}

function requireTotal(entries: readonly ZipEntry[], limits: ZipLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.unpackedBytes) {
    throw new DomainError('workbook.unpacks-too-large', { limit: megabytes(limits.unpackedBytes) })
  }
}

/** Two parts of one name are a trick: programs disagree which of them counts. */
function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  if (byName.size !== entries.length) throw brokenZip()
  return byName
}

function requireEntry(byName: ReadonlyMap<string, ZipEntry>, name: string, maximum = Infinity): ZipEntry {
  const entry = byName.get(name.toLowerCase())
  if (entry === undefined) throw brokenZip(name)
  if (entry.size > maximum) throw new DomainError('workbook.unpacks-too-large', { limit: megabytes(maximum) })
  return entry
}

async function* readPart(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0
  let checksum = 0
  for await (const piece of unpack(compressedBytes(bytes, entry), entry)) {
    size += piece.byteLength
    if (size > entry.size) throw brokenZip(entry.name)
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (size !== entry.size || checksum !== entry.checksum) throw brokenZip(entry.name)
}

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  requireSignature(view, entry.headerOffset, localHeaderLength, localHeaderSignature)
  const nameLength = view.getUint16(entry.headerOffset + 26, true)
  const start = entry.headerOffset + localHeaderLength + nameLength + view.getUint16(entry.headerOffset + 28, true)
  if (start + entry.compressedSize > bytes.byteLength) throw brokenZip(entry.name)
  return bytes.subarray(start, start + entry.compressedSize)
}

async function* unpack(compressed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === stored) yield* inPieces(compressed)
  else if (entry.method === deflated) yield* inflate(compressed, entry.name)
  else throw brokenZip(entry.name)
}

/** Lets other work run between two pieces, as inflating does of itself. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    yield bytes.subarray(start, start + pieceBytes)
    await setImmediate()
  }
}

/** Inflates piece by piece, at the reader's pace; a reader that stops early frees the inflater. */
async function* inflate(compressed: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: pieceBytes })
  inflater.end(compressed)
  const pieces: AsyncIterator<Uint8Array> = inflater[Symbol.asyncIterator]()
  try {
    for (let piece = await nextPiece(pieces, name); piece !== null; piece = await nextPiece(pieces, name)) yield piece
  } finally {
    inflater.destroy()
  }
}

/** Only what the inflater itself reports means a damaged part; errors of the reader pass by. */
async function nextPiece(pieces: AsyncIterator<Uint8Array>, name: string): Promise<Uint8Array | null> {
  try {
    const { done, value } = await pieces.next()
    return done === true ? null : value
  } catch (cause) {
    throw new DomainError('workbook.broken', { detail: name }, { cause })
  }
}
