import { gzipSync } from 'node:zlib'

/** An answer ready to be sent, as it is and compressed. */
export interface Answer {
  readonly plain: Buffer
  readonly gzipped: Buffer
}

/** Answers of one data version. A new version makes all earlier ones worthless, so they are dropped together. */
export interface AnswerCache {
  /**
   * The answer that is kept, or that `make` makes now; whoever asks for it meanwhile waits for the same one.
   *
   * @param make is told by its signal when all who waited have gone
   * @param gone says that the one who asks has gone
   */
  answer(
    dataVersion: number,
    key: string,
    make: (unwanted: AbortSignal) => Promise<unknown>,
    gone?: AbortSignal,
  ): Promise<Answer>
}

/** An answer, or the making of one. */
interface Kept {
  readonly answer: Promise<Answer>
  readonly unwanted: AbortController
  waiting: number
  /** Once it is made. */
  bytes: number
}

const usualBytes = 64 * 2 ** 20
/** So many times the largest answer that is kept fits: one question pushes out at most a part of the others. */
const fewestKept = 8
/** Also of the smallest: a map of millions of keys takes memory that nobody counts. */
const mostKept = 10_000

/**
 * Keeps finished answers until the data changes.
 *
 * @param mostBytes that all answers take, plain and compressed; the oldest goes first. One that takes more than an eighth of it is not kept
 */
export function createAnswerCache(mostBytes = usualBytes): AnswerCache {
  let version = -1
  let bytes = 0
  const answers = new Map<string, Kept>()
  const drop = (key: string, kept: Kept): void => {
    if (answers.get(key) !== kept) return
    answers.delete(key)
    bytes -= kept.bytes
  }
  const follow = (dataVersion: number): void => {
    if (dataVersion === version) return
    answers.clear()
    bytes = 0
    version = dataVersion
  }
  const dropOldest = (): void => {
    for (const [key, kept] of answers) {
      if (bytes <= mostBytes && answers.size <= mostKept) return
      drop(key, kept)
    }
  }
  const weigh = (key: string, kept: Kept, { plain, gzipped }: Answer): void => {
    if (answers.get(key) !== kept) return
    const size = plain.length + gzipped.length
    if (size * fewestKept > mostBytes) {
      drop(key, kept)
      return
    }
    kept.bytes = size
    bytes += size
    dropOldest()
  }
  const begin = (key: string, make: (unwanted: AbortSignal) => Promise<unknown>): Kept => {
    const unwanted = new AbortController()
    const kept: Kept = { answer: make(unwanted.signal).then(readyToSend), unwanted, waiting: 0, bytes: 0 }
    answers.set(key, kept)
    // a refusal is not kept: the next one to ask is answered anew
    kept.answer.then(
      (answer) => weigh(key, kept, answer),
      () => drop(key, kept),
    )
    return kept
  }
  return {
    async answer(dataVersion, key, make, gone) {
      follow(dataVersion)
      const kept = answers.get(key) ?? begin(key, make)
      const leave = () => {
        kept.waiting -= 1
        if (kept.waiting > 0) return
        drop(key, kept) // the next one to ask must not be met by the end of it
        kept.unwanted.abort(gone?.reason)
      }
      kept.waiting += 1
      gone?.addEventListener('abort', leave, { once: true })
      try {
        return await kept.answer
      } finally {
        gone?.removeEventListener('abort', leave)
        if (!gone?.aborted) kept.waiting -= 1
      }
    },
  }
}

function readyToSend(body: unknown): Answer {
  const plain = Buffer.from(JSON.stringify(body))
  return { plain, gzipped: gzipSync(plain) }
}
