import { Worker } from 'node:worker_threads'
import { DomainError } from '#domain/errors.ts'
import { gatherReading, type Listener, type WorkbookRead } from './gather-reading.ts'
import type { ReadingRequest } from './reading-protocol.ts'
import { createTurns } from './turns.ts'

/** Threads in which workbooks are read, so that the server answers meanwhile. */
export interface ReadingThreads {
  /**
   * Waits for a free thread and reads.
   *
   * @throws DomainError `workbook.*`, `import.nothing-to-import`, `import.memory-exceeded`, `import.takes-too-long`; the signal's reason when it is stopped
   */
  read(request: ReadingRequest, listener: Listener, signal: AbortSignal): Promise<WorkbookRead>
  close(): Promise<void>
}

/** Beside the source stands the loader of the TypeScript worker, beside a bundle the built worker. */
const workerUrl = import.meta.url.endsWith('.ts')
  ? new URL('./ledger-import-worker-source.mjs', import.meta.url)
  : new URL('./ledger-import-worker.js', import.meta.url)

/** Four million cells, the most that a workbook may hold, need about two thirds of it. */
const heapMegabytes = 3_072
/** Most of what a reading makes is of no use a moment later; with little room for the young it is copied about again and again. */
const youngMegabytes = 128
/** The largest workbook takes a fraction of it; what takes longer would keep a thread from everybody. */
const longestMilliseconds = 10 * 60_000
/** After this long without a workbook a thread gives its memory back. */
const idleMilliseconds = 60_000

/**
 * @param atOnce threads, each with a heap of its own; who comes when all are busy waits
 */
export function createReadingThreads(atOnce: number): ReadingThreads {
  const turns = createTurns(atOnce)
  const idle = new Map<Worker, NodeJS.Timeout>()
  const take = (): Worker => {
    const [known] = idle.keys()
    if (known === undefined) return startWorker((worker) => idle.delete(worker))
    clearTimeout(idle.get(known))
    idle.delete(known)
    known.ref()
    return known
  }
  const putBack = (worker: Worker): void => {
    worker.unref()
    const end = () => {
      idle.delete(worker)
      void worker.terminate()
    }
    idle.set(worker, setTimeout(end, idleMilliseconds).unref())
  }
  return {
    read: (request, listener, signal) =>
      turns.run(async () => {
        const worker = take()
        const limit = AbortSignal.timeout(longestMilliseconds)
        try {
          const read = await gatherReading(worker, request, listener, AbortSignal.any([signal, limit]))
          putBack(worker)
          return read
        } catch (error) {
          if (isRefusal(error)) putBack(worker)
          else await worker.terminate()
          throw limit.aborted && !signal.aborted ? tookTooLong() : error
        }
      }, signal),
    async close() {
      for (const [worker, timer] of idle) {
        clearTimeout(timer)
        await worker.terminate()
      }
      idle.clear()
    },
  }
}

function tookTooLong(): DomainError {
  return new DomainError('import.takes-too-long', { minutes: longestMilliseconds / 60_000 })
}

/** A workbook that is refused leaves its thread whole; a fault, or being stopped, does not. */
function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && error.code !== 'import.memory-exceeded'
}

/** @param onEnd called when it ends by itself, which only a fault makes it do */
function startWorker(onEnd: (worker: Worker) => void): Worker {
  // the flags of this process are not the worker's: some, such as --eval, would keep it from starting
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes }
  const worker = new Worker(workerUrl, { execArgv: [], resourceLimits })
  return worker.on('error', () => onEnd(worker))
}
