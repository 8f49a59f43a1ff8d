import { DomainError } from '#domain/errors.ts'
import type { Log } from '../log.ts'
import type { ImportJob, ImportState } from './import-job.ts'

/**
 * Begins a step that goes on beside the request that asked for it. What it throws becomes the state of the import: a refusal and a bug
 * `failed`, being stopped `cancelled`.
 */
export function beginStep(
  log: Log,
  job: ImportJob,
  state: ImportState,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  job.stop = new AbortController()
  job.failure = null
  enterState(job, state)
  const { signal } = job.stop
  job.step = work(signal).catch((error: unknown) => endBadly(log, job, signal, error))
  return job.step
}

/** @param total rows to do; 0 while it is not known */
export function enterState(job: ImportJob, state: ImportState, total = 0, done = 0): void {
  job.state = state
  job.progress = { done, total }
}

/** Neither file nor rows of an import that failed are of use any more; its state stays to be asked for. */
async function forget(job: ImportJob): Promise<void> {
  job.read = null
  job.plan = null
  await job.arrival.remove()
}

async function endBadly(log: Log, job: ImportJob, signal: AbortSignal, error: unknown): Promise<void> {
  enterState(job, signal.aborted ? 'cancelled' : 'failed')
  if (signal.aborted) return
  const isRefusal = error instanceof DomainError
  if (!isRefusal) log.error(`the import of ${job.fileName} failed`, error)
  job.failure = isRefusal ? { code: error.code, params: { ...error.params } } : { code: 'internal', params: {} }
  await forget(job)
}
