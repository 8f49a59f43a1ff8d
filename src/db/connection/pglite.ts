import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Connection, Database, SqlParameter, SqlResult } from './database.ts'
import { lockDirectory } from './lock.ts'
import { PgliteThread } from './pglite-thread.ts'
import { SerialQueue } from './serial-queue.ts'

export interface PgliteOptions {
  /** Directory that holds the database and its lock; null = in memory, gone at the end. */
  readonly directory: string | null
  /** A dump (tar or tar.gz) that a new database starts from instead of an empty one; saves seconds. */
  readonly template?: string | null
  /** The worker's script; a bundle that puts it elsewhere than beside itself says where. */
  readonly workerUrl?: URL
}

export interface PgliteDatabase extends Database {
  readonly engine: 'pglite'
  /** The whole data directory as tar.gz, fit to be a template. */
  dump(): Promise<Uint8Array>
}

/** Beside the source stands the loader of the TypeScript worker, beside a bundle the built worker. */
const defaultWorkerUrl = import.meta.url.endsWith('.ts')
  ? new URL('./pglite-worker-source.mjs', import.meta.url)
  : new URL('./pglite-worker.js', import.meta.url)

/**
 * Opens PGlite: PostgreSQL inside this process, in a worker thread, on one connection. It runs without fsync: a killed process loses
 * nothing, a power cut may.
 *
 * @throws DomainError `world.directory-in-use` when another process has the directory
 */
export async function openPglite(options: PgliteOptions): Promise<PgliteDatabase> {
  const { directory, template = null, workerUrl = defaultWorkerUrl } = options
  const path = directory === null ? null : resolve(directory)
  if (path !== null) await mkdir(path, { recursive: true })
  const lock = path === null ? null : await lockDirectory(path)
  try {
    const dataDirectory = path === null ? null : join(path, 'pglite')
    const thread = await PgliteThread.start(workerUrl, { dataDirectory, template })
    return new PgliteInThread(thread, path ?? 'memory', async () => lock?.release())
  } catch (error) {
    await lock?.release()
    throw error
  }
}

class PgliteInThread implements PgliteDatabase {
  readonly engine = 'pglite'
  readonly description: string
  readonly #thread: PgliteThread
  readonly #queue = new SerialQueue()
  readonly #release: () => Promise<void>
  #closing: Promise<void> | null = null

  constructor(thread: PgliteThread, place: string, release: () => Promise<void>) {
    this.#thread = thread
    this.#release = release
    this.description = `PGlite (${place})`
  }

  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#queue.run(() => work(connectionTo(this.#thread)))
  }

  dump(): Promise<Uint8Array> {
    return this.#queue.run(() => this.#thread.ask<Uint8Array>({ kind: 'dump' }))
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.run(async () => {
      try {
        await this.#thread.stop()
      } finally {
        await this.#release()
      }
    })
    return this.#closing
  }
}

function connectionTo(thread: PgliteThread): Connection {
  return {
    query: <Row>(text: string, parameters: readonly SqlParameter[] = []) =>
      thread.ask<SqlResult<Row>>({ kind: 'query', text, parameters }),
    execute: (script) => thread.ask<void>({ kind: 'execute', script }),
  }
}
