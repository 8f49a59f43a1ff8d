import type { Worker } from 'node:worker_threads'
import { DomainError } from '#domain/errors.ts'
import type { Lexicon, TextCard } from '#domain/finding/text-card.ts'
import { createTurns } from '../ledger-import/turns.ts'
import { findAll, type ReadText } from './read-text.ts'
import { arrived, type OwnCard, readOwnCard, type TextJob, type TextJobs } from './text-jobs.ts'
import { askThread, startTextThread, type TextRequest } from './text-thread.ts'

/**
 * Reads texts without keeping the server from answering: a short one at once, a long one and every file in a thread.
 *
 * Every piece may be stopped by a signal, whose reason is thrown. Each refuses with `request.busy` when too many wait, and with
 * `text.takes-too-long` when it does.
 */
export interface TextReader {
  /** The text of a file. @throws DomainError as `readTextFile` does */
  file(file: { readonly bytes: Uint8Array; readonly name: string }, signal?: AbortSignal): Promise<string>
  /** What a text says of itself. */
  card(original: string, lexicon: Lexicon, signal?: AbortSignal): Promise<OwnCard>
  /** Every quantity of a text; what a person says of it goes before its own words. */
  findings(original: string, lexicon: Lexicon, said?: Partial<TextCard>, signal?: AbortSignal): Promise<ReadText>
  close(): Promise<void>
}

/** How much is read at once, and for how long. */
export interface TextLimits {
  readonly threads: number
  /** So many wait for a thread at most. */
  readonly waiting: number
  readonly seconds: number
  /** A text of so many characters is read in a fraction of the time that a thread takes to be asked. */
  readonly shortCharacters: number
}

export const usualTextLimits: TextLimits = { threads: 2, waiting: 20, seconds: 60, shortCharacters: 4_000 }

/** After so long the one who was refused may ask again. */
const secondsUntilNext = 10
/** After this long without a text a thread gives its memory back. */
const idleMilliseconds = 60_000

/** @param start starts a thread; another one for tests */
export function createTextReader(
  limits: TextLimits = usualTextLimits,
  start: () => Worker = startTextThread,
): TextReader {
  const threads = keepThreads(start)
  const turns = createTurns(limits.threads)
  let underWay = 0
  const inThread = async <Job extends TextJob>(
    request: TextRequest<Job>,
    signal: AbortSignal = new AbortController().signal,
  ) => {
    if (underWay >= limits.threads + limits.waiting)
      throw new DomainError('request.busy', { seconds: secondsUntilNext })
    underWay += 1
    try {
      return await turns.run(() => threads.use((worker) => inTime(worker, request, signal, limits.seconds)), signal)
    } finally {
      underWay -= 1
    }
  }
  const isShort = (original: string) => original.length <= limits.shortCharacters
  return {
    file: ({ bytes, name }, signal) => inThread({ job: 'file', ask: { bytes, name } }, signal),
    card: async (original, lexicon, signal) =>
      isShort(original)
        ? readOwnCard(original, lexicon)
        : inThread({ job: 'card', ask: { original, lexicon } }, signal),
    findings: async (original, lexicon, said = {}, signal) => {
      if (isShort(original)) return findAll(original, lexicon, said)
      const read = await inThread({ job: 'findings', ask: { original, lexicon, said } }, signal)
      return { ...read, findings: read.findings.map(arrived) }
    },
    close: () => threads.close(),
  }
}

/** Stops a piece that takes too long. */
async function inTime<Job extends TextJob>(
  worker: Worker,
  request: TextRequest<Job>,
  signal: AbortSignal,
  seconds: number,
): Promise<TextJobs[Job]['answer']> {
  const late = AbortSignal.timeout(seconds * 1_000)
  try {
    return await askThread(worker, request, AbortSignal.any([signal, late]))
  } catch (error) {
    throw late.aborted && !signal.aborted ? new DomainError('text.takes-too-long', { seconds }) : error
  }
}

interface Threads {
  /** Work that is refused leaves its thread whole; a fault, or being stopped, does not. */
  use<T>(work: (worker: Worker) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Threads that wait a while for the next text and are started when there is none. */
function keepThreads(start: () => Worker): Threads {
  const idle = new Map<Worker, NodeJS.Timeout>()
  const end = (worker: Worker) => {
    clearTimeout(idle.get(worker))
    idle.delete(worker)
    return worker.terminate()
  }
  const take = (): Worker => {
    const [known] = idle.keys()
    if (known === undefined) return start().on('error', (error) => void error) // whoever waits for it hears of it
    clearTimeout(idle.get(known))
    idle.delete(known)
    known.ref()
    return known
  }
  const putBack = (worker: Worker): void => {
    worker.unref()
    idle.set(worker, setTimeout(() => void end(worker), idleMilliseconds).unref())
  }
  return {
    async use(work) {
      const worker = take()
      try {
        const result = await work(worker)
        putBack(worker)
        return result
      } catch (error) {
        if (isRefusal(error)) putBack(worker)
        else await end(worker)
        throw error
      }
    },
    async close() {
      await Promise.all([...idle.keys()].map(end))
    },
  }
}

/** What a text is refused for, and not its thread. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof DomainError &&
    error.cause === undefined &&
    error.code !== 'text.takes-too-long' &&
    error.code !== 'request.takes-too-long'
  )
}
