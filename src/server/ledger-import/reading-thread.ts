import { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import type { RecognisedTable, SheetProblem } from '#domain/layout/recognised-table.ts'
import type { FieldColumns, ReadingEnd, ReadingNews, ReadingRequest } from './reading-protocol.ts'
import type { RowBatch } from './row-batch.ts'

/** What a workbook holds for a ledger. Rows and problems are there only when it is certain what the columns are. */
export interface WorkbookRead {
  readonly isSure: boolean
  readonly tables: readonly RecognisedTable[]
  /** By sheet. */
  readonly columns: Readonly<Record<string, FieldColumns>>
  readonly problems: readonly SheetProblem[]
  readonly batches: readonly RowBatch[]
}

type OnProgress = (done: number, total: number) => void

/** Beside the source stands the loader of the TypeScript worker, beside a bundle the built worker. */
const workerUrl = import.meta.url.endsWith('.ts')
  ? new URL('./ledger-import-worker-source.mjs', import.meta.url)
  : new URL('./ledger-import-worker.js', import.meta.url)

/** Four million cells, the most that a workbook may hold, need about two thirds of it. */
const heapMegabytes = 3_072

/**
 * Reads a workbook in a thread of its own, so that the server answers meanwhile.
 *
 * @throws DomainError `workbook.*`, `import.nothing-to-import`, `import.memory-exceeded`; the signal's reason when it is stopped
 */
export async function readInThread(
  request: ReadingRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<WorkbookRead> {
  signal.throwIfAborted()
  // the flags of this process are not the worker's: some, such as --eval, would keep it from starting
  const worker = new Worker(workerUrl, {
    workerData: request,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  try {
    return await listen(worker, onProgress, signal)
  } finally {
    await worker.terminate()
  }
}

function listen(worker: Worker, onProgress: OnProgress, signal: AbortSignal): Promise<WorkbookRead> {
  return new Promise((resolve, reject) => {
    const gathered = startGathering(onProgress)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('error', (error) => reject(asRefusal(error)))
    worker.on('exit', () => reject(new Error('the thread that reads the workbook has ended')))
    worker.on('message', (news: ReadingNews) => {
      if (!isEnd(news)) gathered.add(news)
      else if (news.kind === 'read' || news.kind === 'unsure') resolve(gathered.all(news.kind === 'read'))
      else reject(toError(news))
    })
  })
}

function startGathering(onProgress: OnProgress) {
  const tables: RecognisedTable[] = []
  const columns: Record<string, FieldColumns> = {}
  const problems: SheetProblem[] = []
  const batches: RowBatch[] = []
  return {
    all: (isSure: boolean): WorkbookRead => ({ isSure, tables, columns, problems, batches }),
    add(news: Exclude<ReadingNews, ReadingEnd>): void {
      if (news.kind === 'sheets') tables.push(...news.tables)
      else if (news.kind === 'progress') onProgress(news.done, news.total)
      else if (news.kind === 'columns') columns[news.sheet] = news.columns
      else if (news.kind === 'problems') for (const one of news.problems) problems.push(one)
      else batches.push(news.batch)
    },
  }
}

const ends: readonly string[] = ['read', 'unsure', 'refused', 'broken'] satisfies ReadingEnd['kind'][]

function isEnd(news: ReadingNews): news is ReadingEnd {
  return ends.includes(news.kind)
}

function toError(end: Extract<ReadingEnd, { kind: 'refused' | 'broken' }>): Error {
  if (end.kind === 'refused') return new DomainError(end.code as ErrorCode, end.params as never) // it was a DomainError in the thread
  const error = new Error(end.message)
  if (end.stack !== null) error.cause = end.stack
  return error
}

function asRefusal(error: unknown): unknown {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? new DomainError('import.memory-exceeded', {}, { cause: error }) : error
}
