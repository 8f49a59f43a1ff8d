import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/** One part of an archive to be written, its text in pieces, at hand or as they come. */
export interface ZipPart {
  readonly name: string
  readonly text: Iterable<string> | AsyncIterable<string>
}

/** All parts carry one date, so that the same data gives the same bytes; the zip format begins in 1980. */
const partDate = new Date(1980, 0, 1)

/** Text collected before it is compressed; other work runs in between. */
const pieceCharacters = 2 ** 17

const deflateMethod = 8

/**
 * Writes a zip archive. Parts are taken one after the other, so that a later one may depend on an earlier one. They are compressed on a thread
 * of the system's, while the next piece of text is made.
 *
 * @returns the bytes, the same for the same parts
 */
export async function writeZipArchive(parts: Iterable<ZipPart>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else chunks.push(chunk)
  })
  for (const part of parts) await addPart(zip, part)
  zip.end()
  if (failure !== null) throw failure
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

async function addPart(zip: Zip, { name, text }: ZipPart): Promise<void> {
  const file: ZipInputFile = { filename: name, compression: deflateMethod, mtime: partDate, size: 0, crc: 0 }
  zip.add(file)
  const deflate = createDeflateRaw({ level: 6 })
  deflate.on('data', (chunk: Uint8Array<ArrayBuffer>) => file.ondata?.(null, chunk, false))
  for await (const piece of piecesOf(text)) await push(deflate, file, piece)
  deflate.end()
  await once(deflate, 'end')
  file.ondata?.(null, new Uint8Array(), true)
}

/** Waits where text comes faster than it is compressed. */
async function push(deflate: DeflateRaw, file: ZipInputFile, piece: string): Promise<void> {
  const bytes = Buffer.from(piece)
  file.size += bytes.byteLength
  file.crc = crc32(bytes, file.crc)
  if (!deflate.write(bytes)) await once(deflate, 'drain')
  await setImmediate()
}

async function* piecesOf(text: ZipPart['text']): AsyncGenerator<string> {
  let pending = ''
  for await (const piece of text) {
    pending += piece
    if (pending.length < pieceCharacters) continue
    yield pending
    pending = ''
  }
  yield pending
}
