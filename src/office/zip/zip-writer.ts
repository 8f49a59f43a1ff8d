import { setImmediate } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'

/** One part of an archive to be written, its text in pieces. */
export interface ZipPart {
  readonly name: string
  readonly text: Iterable<string>
}

/** All parts carry one date, so that the same data gives the same bytes; the zip format begins in 1980. */
const partDate = new Date(1980, 0, 1)

/** Text collected before it is compressed; other work runs in between. */
const pieceCharacters = 2 ** 16

/**
 * Writes a zip archive. Parts are taken one after the other, so that a later one may depend on an earlier one.
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

async function addPart(zip: Zip, part: ZipPart): Promise<void> {
  const file = new ZipDeflate(part.name, { level: 6 })
  file.mtime = partDate
  const encoder = new TextEncoder()
  zip.add(file)
  let pending = ''
  for (const text of part.text) {
    pending += text
    if (pending.length < pieceCharacters) continue
    file.push(encoder.encode(pending))
    pending = ''
    await setImmediate()
  }
  file.push(encoder.encode(pending), true)
}
