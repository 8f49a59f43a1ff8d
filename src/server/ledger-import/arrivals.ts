import { createHash, type Hash, randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identifySelf, isRunning, type ProcessIdentity } from '#db/connection/process-identity.ts'

/** Where workbooks arrive, part by part, until they have been written into a ledger or given up. */
export interface Arrivals {
  begin(): Promise<Arrival>
  /** Removes everything of this process. */
  close(): Promise<void>
}

/** One workbook on its way in: a file that only this process reads. */
export interface Arrival {
  readonly path: string
  append(bytes: Uint8Array): Promise<void>
  /** SHA-256 in hex of what has arrived so far. */
  sha256(): string
  /** Empties it, for a transfer that begins again. */
  restart(): Promise<void>
  remove(): Promise<void>
}

/**
 * Takes a folder of its own below `directory`, and removes those of processes that no longer run: nobody else will.
 *
 * @param directory made when the first workbook comes
 */
export async function openArrivals(directory: string): Promise<Arrivals> {
  await removeAbandoned(directory)
  const own = join(directory, randomUUID())
  let made: Promise<void> | null = null
  return {
    async begin() {
      made ??= makeFolder(own)
      await made
      return beginArrival(join(own, randomUUID()))
    },
    close: () => rm(own, { recursive: true, force: true }),
  }
}

const holderFile = 'holder.json'

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, holderFile), JSON.stringify(await identifySelf()))
}

async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await namesIn(directory)) {
    const folder = join(directory, name)
    if (!(await isHeld(folder))) await rm(folder, { recursive: true, force: true })
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** A folder without a readable holder was left by a process that died while making it. */
async function isHeld(folder: string): Promise<boolean> {
  try {
    return await isRunning(JSON.parse(await readFile(join(folder, holderFile), 'utf8')) as ProcessIdentity) // written by `makeFolder` alone
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return false
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function beginArrival(path: string): Promise<Arrival> {
  const create = () => writeFile(path, new Uint8Array(), { mode: 0o600 })
  await create()
  let hash: Hash = createHash('sha256')
  return {
    path,
    async append(bytes) {
      await appendFile(path, bytes)
      hash.update(bytes)
    },
    sha256: () => hash.copy().digest('hex'),
    async restart() {
      await create()
      hash = createHash('sha256')
    },
    remove: () => rm(path, { force: true }),
  }
}
