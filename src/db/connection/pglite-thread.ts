import { Worker } from 'node:worker_threads'
import { SqlError } from './database.ts'
import type { NumberedRequest, WorkerFailure, WorkerReply, WorkerRequest, WorkerStart } from './pglite-protocol.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The worker thread as seen from the main one: questions by number, and their answers. */
export class PgliteThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastNumber = 0
  #ended: Error | null = null

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: WorkerReply) => this.#settle(reply))
    worker.on('error', (error) => this.#end(new Error('the PGlite worker failed', { cause: error })))
    worker.on('exit', () => this.#end(new Error('the PGlite worker has ended')))
  }

  /** Resolves when the database answers. */
  static async start(workerUrl: URL, start: WorkerStart): Promise<PgliteThread> {
    // the flags of this process are not the worker's: some, such as --eval, would keep it from starting
    const thread = new PgliteThread(new Worker(workerUrl, { workerData: start, execArgv: [] }))
    try {
      await thread.#expect(0)
      return thread
    } catch (error) {
      await thread.#worker.terminate()
      throw error
    }
  }

  /** `T` is what the worker answers to this kind of request: see `run` in pglite-worker.ts. */
  ask<T>(request: WorkerRequest): Promise<T> {
    if (this.#ended !== null) return Promise.reject(this.#ended)
    this.#lastNumber += 1
    const answer = this.#expect(this.#lastNumber)
    this.#worker.postMessage({ ...request, number: this.#lastNumber } satisfies NumberedRequest)
    return answer as Promise<T> // the worker is ours and answers each request with the value its kind promises
  }

  async stop(): Promise<void> {
    if (this.#ended !== null) return
    try {
      await this.ask({ kind: 'close' })
    } finally {
      await this.#worker.terminate()
    }
  }

  #expect(number: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }))
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    if ('failure' in reply) waiting?.reject(toError(reply.failure))
    else waiting?.resolve(reply.value)
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}

function toError({ message, stack, sql }: WorkerFailure): Error {
  const error = sql === null ? new Error(message) : new SqlError(message, sql)
  if (stack !== null) error.cause = stack
  return error
}
