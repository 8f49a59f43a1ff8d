import { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode, type ErrorParams } from '#domain/errors.ts'
import type { TextJob, TextJobs } from './text-jobs.ts'

/** A piece of reading, as it is sent to a thread. */
export interface TextRequest<Job extends TextJob = TextJob> {
  readonly job: Job
  readonly ask: TextJobs[Job]['ask']
}

/** What a thread answers. */
export type TextAnswer =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: 'broken'; readonly message: string }

/** Beside the source stands the loader of the TypeScript worker, beside a bundle the built worker. */
export const textWorkerUrl = import.meta.url.endsWith('.ts')
  ? new URL('./text-worker-source.mjs', import.meta.url)
  : new URL('./text-worker.js', import.meta.url)

/** A text of two million characters needs about a third of it. */
const heapMegabytes = 1_024

/** @param url of another program, for tests of what a thread may do */
export function startTextThread(url: URL = textWorkerUrl): Worker {
  // the flags of this process are not the worker's: some, such as --eval, would keep it from starting
  return new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
}

/**
 * Lets a thread do one piece. A thread that fails, or is stopped, is of no more use.
 *
 * @throws DomainError what the reading refuses, `text.unreadable` where the thread ends over it; the signal's reason when it is stopped
 */
export async function askThread<Job extends TextJob>(
  worker: Worker,
  request: TextRequest<Job>,
  signal: AbortSignal,
): Promise<TextJobs[Job]['answer']> {
  const listening = new AbortController()
  const answered = new Promise<TextAnswer>((resolve, reject) => {
    const listen = (event: string, heard: (value: unknown) => void) => {
      worker.on(event, heard)
      listening.signal.addEventListener('abort', () => worker.off(event, heard), { once: true })
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: listening.signal })
    listen('error', (error) => reject(endedOver(error)))
    listen('exit', () => reject(new Error('the thread that reads texts has ended')))
    listen('message', (message) => resolve(message as TextAnswer)) // the worker is ours
  })
  try {
    signal.throwIfAborted()
    worker.postMessage(request)
    return answerIn(await answered) as TextJobs[Job]['answer'] // the worker answers what the job gives
  } finally {
    listening.abort()
  }
}

function answerIn(answer: TextAnswer): unknown {
  if (answer.kind === 'done') return answer.answer
  if (answer.kind === 'broken') throw new Error(answer.message)
  throw new DomainError(answer.code, answer.params as ErrorParams<ErrorCode>) // as the worker made it
}

/** A text that needs more memory than a thread has is refused; every other end is a fault of ours. */
function endedOver(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? new DomainError('text.unreadable', { detail: `${heapMegabytes} MB` }, { cause: error }) : error
}
