import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { DomainError } from '#domain/errors.ts'
import { type Manifest, manifestPart, readManifest } from './manifest.ts'

/** A backup on the disk, opened. */
export interface Backup {
  readonly file: string
  readonly manifest: Manifest
  /** The manifest as it stands in the archive. */
  readonly manifestText: string
  /** Every part with the size that the archive claims for it, in bytes. */
  readonly parts: ReadonlyMap<string, number>
  /**
   * The bytes of one part, in pieces.
   *
   * @throws Error when the part is missing, damaged, or not of the size that the archive claims
   */
  read(part: string): AsyncGenerator<Uint8Array>
  close(): void
}

/** Room for the names of half a million files. */
const mostManifestBytes = 100 * 2 ** 20

/**
 * Opens a backup and reads its manifest; whether the parts are what it says is looked at by `inspectBackup`.
 *
 * @throws DomainError `backup.unreadable`, `backup.format-newer`
 */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await openZip(file)
  try {
    const entries = await readEntries(zip)
    const parts = new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize]))
    const read = (part: string) => readPart(zip, entries.get(part))
    if ((parts.get(manifestPart) ?? 0) > mostManifestBytes) throw new Error('the manifest is too large')
    const manifestText = await joined(read(manifestPart))
    const manifest = readManifest(manifestText, file)
    return { file, manifest, manifestText, parts, read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error instanceof DomainError ? error : new DomainError('backup.unreadable', { file }, { cause: error })
  }
}

/** A file that is not there is told as such; one that is no archive is refused. */
async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, lazyEntries: true, strictFileNames: true })
  } catch (error) {
    if (error instanceof Error && 'path' in error) throw error
    throw new DomainError('backup.unreadable', { file }, { cause: error })
  }
}

/** Two parts of one name are a trick: programs disagree which of them counts. */
async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`the archive holds ${entry.fileName} twice`)
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function* readPart(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new Error('the archive has no such part')
  let checksum = 0
  const pieces: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
  for await (const piece of pieces) {
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (checksum !== entry.crc32) throw new Error(`${entry.fileName} is damaged`)
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all).toString('utf8')
}
