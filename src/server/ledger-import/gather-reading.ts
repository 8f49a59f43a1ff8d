import type { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode } from '#domain/errors.ts'
import type { RecognisedTable, SheetProblem } from '#domain/layout/recognised-table.ts'
import type { FieldColumns, ReadingEnd, ReadingNews, ReadingRequest } from './reading-protocol.ts'
import type { RowBatch } from './row-batch.ts'

/** What has been read of a workbook. Rows and problems are there only when it is certain what the columns are. */
export interface WorkbookRead {
  /** False while it is being read, and when a person must say what the columns are. */
  readonly isSure: boolean
  readonly tables: readonly RecognisedTable[]
  /** By sheet. */
  readonly columns: Readonly<Record<string, FieldColumns>>
  readonly problems: readonly SheetProblem[]
  /** Problems that came up when all rows were read; each asks. */
  readonly questions: readonly SheetProblem[]
  readonly batches: readonly RowBatch[]
}

/** Who follows a reading. */
export interface Listener {
  readonly onProgress: (done: number, total: number) => void
  /** More rows are there; what is read so far grows on. */
  readonly onRows: (soFar: WorkbookRead) => void
}

/** Lets a thread read a workbook and gathers what it sends. A thread that fails, or is stopped, is of no more use. */
export async function gatherReading(
  worker: Worker,
  request: ReadingRequest,
  listener: Listener,
  signal: AbortSignal,
): Promise<WorkbookRead> {
  const listening = new AbortController()
  const gathered = startGathering(listener)
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

function startGathering({ onProgress, onRows }: Listener) {
  const tables: RecognisedTable[] = []
  const columns: Record<string, FieldColumns> = {}
  const problems: SheetProblem[] = []
  const questions: SheetProblem[] = []
  const batches: RowBatch[] = []
  const all = (isSure: boolean): WorkbookRead => ({ isSure, tables, columns, problems, questions, batches })
  return {
    all,
    add(news: Exclude<ReadingNews, ReadingEnd>): void {
      if (news.kind === 'sheets') tables.push(...news.tables)
      else if (news.kind === 'progress') onProgress(news.done, news.total)
      else if (news.kind === 'columns') columns[news.sheet] = news.columns
      else if (news.kind === 'problems') for (const one of news.problems) problems.push(one)
      else if (news.kind === 'questions') for (const one of news.problems) questions.push(one)
      else {
        batches.push(news.batch)
        onRows(all(false))
      }
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
