import { randomUUID } from 'node:crypto'
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#domain/errors.ts'
import { identifySelf, isRunning, type ProcessIdentity } from './process-identity.ts'

export interface DirectoryLock {
  release(): Promise<void>
}

/** What a lock file says; `free` is left behind by a holder that ended in order. */
type LockState = ProcessIdentity | { readonly free: true }

const lockName = /^citong\.lock\.(\d+)$/

/**
 * Takes the directory for this process alone.
 *
 * The holder is written in the file `citong.lock.N` with the highest N. Taking over a free or dead lock creates N + 1, which the file
 * system grants to one only, and then looks again: whoever does not stand highest steps back. Only lower files are ever removed, so
 * that nobody can remove the lock of a process that came in between.
 *
 * It cannot see processes of another machine, or of another container with its own process numbers.
 *
 * @throws DomainError `world.directory-in-use` with the pid of the holder
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const self = await identifySelf()
  for (;;) {
    const highest = await findHighest(directory)
    const holder = await readState(lockPath(directory, highest))
    if (!('free' in holder) && (await isRunning(holder))) {
      throw new DomainError('world.directory-in-use', { directory, pid: holder.pid })
    }
    const mine = highest + 1
    if (!(await claim(lockPath(directory, mine), self))) continue
    if ((await findHighest(directory)) === mine) return hold(directory, mine)
    await rm(lockPath(directory, mine), { force: true })
  }
}

async function hold(directory: string, mine: number): Promise<DirectoryLock> {
  for (const number of await listNumbers(directory)) {
    if (number < mine) await rm(lockPath(directory, number), { force: true })
  }
  return { release: () => replace(lockPath(directory, mine), { free: true }) }
}

/** Puts the file there with its whole content at once; false when another process was first. */
async function claim(path: string, state: LockState): Promise<boolean> {
  const written = await writeAside(path, state)
  try {
    await link(written, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(written, { force: true })
  }
}

async function replace(path: string, state: LockState): Promise<void> {
  await rename(await writeAside(path, state), path)
}

async function writeAside(path: string, state: LockState): Promise<string> {
  const aside = `${path}.${randomUUID()}`
  await writeFile(aside, JSON.stringify(state))
  return aside
}

/** A file that a later holder has just removed, or that a power cut left torn, holds nothing. */
async function readState(path: string): Promise<LockState> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockState // written whole by `claim` or `replace`, by nobody else
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isGone || error instanceof SyntaxError) return { free: true }
    throw error
  }
}

async function findHighest(directory: string): Promise<number> {
  return Math.max(0, ...(await listNumbers(directory)))
}

async function listNumbers(directory: string): Promise<number[]> {
  const names = await readdir(directory)
  return names
    .map((name) => lockName.exec(name)?.[1])
    .flatMap((digits) => (digits === undefined ? [] : [Number(digits)]))
}

function lockPath(directory: string, number: number): string {
  return join(directory, `citong.lock.${number}`)
}
