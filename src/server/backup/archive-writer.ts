import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { syncFolder } from '../attachment/file-store.ts'

/** How many bytes a part has before it is compressed, and their digest. */
export interface WrittenPart {
  readonly bytes: number
  readonly sha256: string
}

/** A zip archive on its way to the disk. */
export interface ArchiveWriter {
  /** Where it lies until it is whole. */
  readonly unfinished: string
  /** Adds one part after the other; `pieces` are taken at the speed at which they can be written. */
  add(
    part: string,
    pieces: AsyncIterable<string | Uint8Array>,
    options?: { readonly compress: boolean },
  ): Promise<WrittenPart>
  /** Writes the end of the archive; every byte is on the disk when it answers. */
  end(): Promise<void>
  /** Gives the finished archive its name, in place of what had it. */
  keep(): Promise<void>
  /** Removes what was written. */
  abandon(): Promise<void>
}

/** May be read and written by its owner only: it holds everything, and the hashes of passwords. */
const ownerOnly = 0o600

/** Begins an archive under a name of its own beside `file`: killed at any moment, nothing that has the name of a backup is half of one. */
export async function createArchive(file: string): Promise<ArchiveWriter> {
  const unfinished = `${file}.unfinished-${randomUUID().slice(0, 8)}`
  const handle = await open(unfinished, 'wx', ownerOnly)
  const zip = new ZipFile()
  zip.on('error', () => undefined) // a part whose pieces fail: `add` sees the same failure and tells it
  const written = pipeline(zip.outputStream, handle.createWriteStream({ flush: true })).catch((error: unknown) => {
    throw namingFile(error, file)
  })
  written.catch(() => undefined) // told by `add` or `end`, whichever waits for it
  return {
    unfinished,
    async add(part, pieces, { compress } = { compress: true }) {
      const sums = { bytes: 0, hash: createHash('sha256') }
      const stream = Readable.from(summed(pieces, sums), { objectMode: true, highWaterMark: 1 })
      zip.addReadStream(stream, part, { compress, mode: 0o100600 })
      await Promise.race([finished(stream), written])
      return { bytes: sums.bytes, sha256: sums.hash.digest('hex') }
    },
    async end() {
      zip.end()
      await written
    },
    async keep() {
      await rename(unfinished, file)
      await syncFolder(path.dirname(file))
    },
    async abandon() {
      if (zip.outputStream instanceof Readable) zip.outputStream.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

async function* summed(
  pieces: AsyncIterable<string | Uint8Array>,
  sums: { bytes: number; readonly hash: ReturnType<typeof createHash> },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    sums.bytes += bytes.byteLength
    sums.hash.update(bytes)
    yield bytes
  }
}

/** A full disk does not say which file it had no room for. */
function namingFile(error: unknown, file: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path: file }) : error
}
