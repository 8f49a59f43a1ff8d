import { DomainError } from '#domain/errors.ts'

/** What an OLE compound file holds: the container of `.xls`, and of password-protected `.xlsx`. */
export interface CompoundFile {
  /** Names of all streams and storages. */
  readonly names: readonly string[]
  /**
   * The bytes of a stream.
   *
   * @returns null when there is no stream of this name
   * @throws DomainError `workbook.broken` when its sectors do not hold together
   */
  read(name: string): Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

const headerLength = 512
const entryLength = 128
const fatsInHeader = 109
const streamType = 2
const rootType = 5
/** Sector numbers from here on are marks: free, end of chain. */
const firstMark = 0xfffffffa

/**
 * Opens a compound file. Chains of sectors are followed no longer than the file has sectors, so that a ring of them ends.
 *
 * @source [MS-CFB]
 * @throws DomainError `workbook.broken`
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  requireHeader(view)
  const sectors = sectorsOf(bytes, view)
  const fat = readTable(sectors, fatSectors(view, sectors))
  const entries = readDirectory(joinChain(sectors, fat, view.getUint32(48, true)))
  const mini = miniSectors(view, sectors, fat, entries)
  const cutoff = view.getUint32(56, true)
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find((one) => one.name === name && one.type === streamType)
      if (entry === undefined) return null
      const stream =
        entry.size < cutoff ? joinChain(mini.sectors, mini.fat, entry.start) : joinChain(sectors, fat, entry.start)
      if (stream.byteLength < entry.size) throw brokenOle()
      return stream.subarray(0, entry.size)
    },
  }
}

function brokenOle(): DomainError {
  return new DomainError('workbook.broken', { detail: 'OLE' })
}

/** Sectors of 512 or 4096 bytes, and little-endian: there are no others. */
function requireHeader(view: DataView): void {
  const isWhole = view.byteLength > headerLength && view.getUint16(28, true) === 0xfffe
  const shift = isWhole ? view.getUint16(30, true) : 0
  if (shift !== 9 && shift !== 12) throw brokenOle()
}

/** The pieces of equal length of which a file, or its stream of small streams, is made. */
interface Sectors {
  readonly count: number
  at(index: number): Uint8Array
}

function sectorsOf(bytes: Uint8Array, view: DataView): Sectors {
  const length = 2 ** view.getUint16(30, true)
  return slices(bytes.subarray(Math.min(length, bytes.byteLength)), length)
}

/** The last one may be short: some programs do not fill it up. */
function slices(bytes: Uint8Array, length: number): Sectors {
  return {
    count: Math.ceil(bytes.byteLength / length),
    at: (index) => bytes.subarray(index * length, (index + 1) * length),
  }
}

function joinChain(sectors: Sectors, fat: readonly number[], start: number): Uint8Array {
  const pieces: Uint8Array[] = []
  for (let sector = start; sector < firstMark; sector = fat[sector] ?? firstMark) {
    if (sector >= sectors.count || pieces.length > sectors.count) throw brokenOle()
    pieces.push(sectors.at(sector))
  }
  return Buffer.concat(pieces)
}

function readTable(sectors: Sectors, numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => {
    if (number >= sectors.count) throw brokenOle()
    return readNumbers(sectors.at(number))
  })
}

function readNumbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** The sectors of the allocation table: the first 109 are named in the header, more of them in a chain of their own. */
function fatSectors(view: DataView, sectors: Sectors): number[] {
  const numbers = Array.from({ length: fatsInHeader }, (_, index) => view.getUint32(76 + index * 4, true))
  let next = view.getUint32(68, true)
  for (let seen = 0; next < firstMark; seen += 1) {
    if (next >= sectors.count || seen > sectors.count) throw brokenOle()
    const more = readNumbers(sectors.at(next))
    next = more.pop() ?? firstMark
    for (const number of more) numbers.push(number)
  }
  const used = numbers.filter((number) => number < firstMark)
  if (used.length > sectors.count) throw brokenOle()
  return used
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entryLength <= bytes.byteLength; at += entryLength) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true))
    const name = Buffer.from(bytes.subarray(at, at + Math.max(0, nameLength - 2))).toString('utf16le')
    const type = view.getUint8(at + 66)
    if (type !== 0)
      entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}

/** Streams shorter than the cutoff lie together in one stream, in sectors of 64 bytes. */
function miniSectors(
  view: DataView,
  sectors: Sectors,
  fat: readonly number[],
  entries: readonly Entry[],
): { readonly sectors: Sectors; readonly fat: readonly number[] } {
  const root = entries.find(({ type }) => type === rootType)
  const stream = root === undefined ? new Uint8Array() : joinChain(sectors, fat, root.start)
  const table = joinChain(sectors, fat, view.getUint32(60, true))
  return { sectors: slices(stream, 64), fat: readNumbers(table) }
}
