import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { columnReaders } from './column-values.ts'
import { readSqlErrorFields } from './database.ts'
import type { NumberedRequest, WorkerFailure, WorkerReply, WorkerStart } from './pglite-protocol.ts'

// Runs PGlite in a thread of its own: a query blocks the thread it runs in from its start to its end.

const port = requirePort()
const opening = open(workerData as WorkerStart) // pglite.ts is the only one that starts this file
// One request at a time: the sender's order is the order of execution.
let last: Promise<void> = answer(0, async () => {
  await opening
  return null
})
port.on('message', (request: NumberedRequest) => {
  last = last.then(() => answer(request.number, async () => run(await opening, request)))
})

async function open({ dataDirectory, template }: WorkerStart): Promise<PGlite> {
  const fresh = template === null ? {} : { loadDataDir: new Blob([await readFile(template)]) }
  if (dataDirectory === null) return start(fresh)
  if (!existsSync(join(dataDirectory, 'PG_VERSION'))) await create(dataDirectory, fresh)
  return start({ dataDir: dataDirectory })
}

/** Makes a database aside and moves it into place whole, so that a start that is killed leaves nothing half made. */
async function create(dataDirectory: string, fresh: PGliteOptions): Promise<void> {
  const aside = `${dataDirectory}.unfinished`
  await rm(aside, { recursive: true, force: true })
  await mkdir(dirname(dataDirectory), { recursive: true })
  await (await start({ ...fresh, dataDir: aside })).close()
  await rename(aside, dataDirectory)
}

async function start(options: PGliteOptions): Promise<PGlite> {
  const database = await PGlite.create({ ...options, parsers: columnReaders })
  await database.exec(`set time zone 'UTC'`)
  return database
}

async function run(database: PGlite, request: NumberedRequest): Promise<unknown> {
  switch (request.kind) {
    case 'query': {
      const { rows, affectedRows } = await database.query(request.text, [...request.parameters])
      return { rows, affectedRows: affectedRows ?? 0 }
    }
    case 'execute':
      await database.exec(request.script)
      return null
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer())
    case 'close':
      await database.close()
      return null
    default:
      return request satisfies never
  }
}

async function answer(number: number, work: () => Promise<unknown>): Promise<void> {
  try {
    send({ number, value: await work() })
  } catch (error) {
    send({ number, failure: describe(error) })
  }
}

function send(reply: WorkerReply): void {
  port.postMessage(reply)
}

function describe(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) return { message: String(error), stack: null, sql: null }
  return { message: error.message, stack: error.stack ?? null, sql: readSqlErrorFields(error) }
}

function requirePort() {
  if (parentPort === null) throw new Error('pglite-worker runs as a worker thread only')
  return parentPort
}
