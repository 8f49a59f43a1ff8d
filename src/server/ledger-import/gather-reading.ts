import type { Worker } from 'node:worker_threads'
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

export type OnProgress = (done: number, total: number) => void

/** Lets a thread read a workbook and gathers what it sends. A thread that fails, or is stopped, is of no more use. */
export async function gatherReading(
  worker: Worker,
  request: ReadingRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<WorkbookRead> {
  const listening = new AbortController()
  const gathered = startGathering(onProgress)
  const end = new Promise<WorkbookRead>((resolve, reject) => {
    const listen = (event: string, heard: (value: unknown) => void) => {
      worker.on(event, heard)
      listening.signal.addEventListener('abort', () => worker.off(event, heard), { once: true })
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: listening.signal })
    listen('error', (error) => reject(asRefusal(error)))
    listen('exit', () => reject(new Error('the thread that reads the workbook has ended')))
    listen('message', (message) => {
      const news = message as ReadingNews // the worker is ours
      if (!isEnd(news)) gathered.add(news)
      else if (news.kind === 'read' || news.kind === 'unsure') resolve(gathered.all(news.kind === 'read'))
      else reject(toError(news))
    })
  })
  try {
    worker.postMessage(request)
    return await end
  } finally {
    listening.abort()
  }
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
