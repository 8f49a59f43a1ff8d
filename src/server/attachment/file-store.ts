import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'

/** Files by their content: the name of a file is the SHA-256 of its bytes, so the same content is kept once and a damaged file is noticed. */
export interface FileStore {
  readonly directory: string
  /**
   * Keeps the bytes; when it answers they are on the disk, under their name and whole.
   *
   * @returns their SHA-256 in hex
   */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes with this SHA-256; null when they are not there or no longer have it. */
  find(sha256: string): Promise<Uint8Array | null>
  /** What was made of the file with this SHA-256 and can be made again, such as a small picture; null when it is not there. */
  findMade(sha256: string): Promise<Uint8Array | null>
  keepMade(sha256: string, made: Uint8Array): Promise<void>
  /** The SHA-256 of every file, those that no row names included. */
  list(): Promise<string[]>
  /**
   * Removes what uploads that broke off left: unfinished files, and files that no row names. Younger ones stay, for their row may be on its way.
   * What was made of files goes too; it is made again when it is asked for.
   *
   * @param isNamed whether a row names the file with this SHA-256
   * @returns how many were removed
   */
  sweep(isNamed: (sha256: string) => boolean, keptBefore: Date): Promise<number>
}

/** A store in `directory/ab/abcd…`, made when the first file comes. */
export function createFileStore(directory: string): FileStore {
  const placeOf = (sha256: string): string => path.join(directory, sha256.slice(0, 2), sha256)
  const find = async (sha256: string): Promise<Uint8Array | null> => {
    const bytes = isSha256(sha256) ? await readIfThere(placeOf(sha256)) : null
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null
  }
  const madeOf = (sha256: string): string => `${placeOf(sha256)}.made`
  return {
    directory,
    find,
    findMade: (sha256) => readIfThere(madeOf(sha256)),
    keepMade: (sha256, made) => writeWhole(madeOf(sha256), made),
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if ((await find(sha256)) === null) await writeWhole(placeOf(sha256), bytes)
      else await renew(placeOf(sha256))
      return sha256
    },
    list: async () => (await listFiles(directory)).map((file) => path.basename(file)).filter(isSha256),
    async sweep(isNamed, keptBefore) {
      const left = (await listFiles(directory)).filter((file) => !isNamed(path.basename(file)))
      const old = await keepOlder(left, keptBefore)
      await Promise.all(old.map((file) => rm(file, { force: true })))
      return old.length
    },
  }
}

/** @returns the SHA-256 of the bytes in hex */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Under another name first, and renamed when every byte is on the disk: killed at any moment, the name is whole or not there. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeThrough(unfinished, bytes)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the new name itself survive a power cut; Windows neither can nor need. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file that is uploaded again counts as young again: its row is on its way. */
async function renew(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now)
}

/** Files of the store and unfinished ones; whatever else a person put into the directory is not ours. */
async function listFiles(directory: string): Promise<string[]> {
  try {
    const paths = await readdir(directory, { recursive: true })
    return paths.filter((file) => /^[0-9a-f]{64}/.test(path.basename(file))).map((file) => path.join(directory, file))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function keepOlder(files: readonly string[], than: Date): Promise<string[]> {
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtime))
  return files.filter((_, index) => (times[index] ?? than) < than)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
