import { gzipSync } from 'node:zlib'

/** An answer ready to be sent, as it is and compressed. */
export interface Answer {
  readonly plain: Buffer
  readonly gzipped: Buffer
}

/** Answers of one data version. A new version makes all earlier ones worthless, so they are dropped together. */
export interface AnswerCache {
  /** The answer that is kept, or that `make` makes now; whoever asks for it meanwhile waits for the same one. */
  answer(dataVersion: number, key: string, make: () => Promise<unknown>): Promise<Answer>
}

/**
 * Keeps finished answers until the data changes.
 *
 * @param capacity most answers kept; the oldest goes first
 */
export function createAnswerCache(capacity = 500): AnswerCache {
  let version = -1
  const answers = new Map<string, Promise<Answer>>()
  const follow = (dataVersion: number): void => {
    if (dataVersion === version) return
    answers.clear()
    version = dataVersion
  }
  const keep = (key: string, answer: Promise<Answer>): void => {
    const oldest = answers.keys().next()
    if (answers.size >= capacity && !oldest.done) answers.delete(oldest.value)
    answers.set(key, answer)
    // a refusal is not kept: the next one to ask is answered anew
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key)
    })
  }
  return {
    answer(dataVersion, key, make) {
      follow(dataVersion)
      const found = answers.get(key)
      if (found) return found
      const made = make().then(readyToSend)
      keep(key, made)
      return made
    },
  }
}

function readyToSend(body: unknown): Answer {
  const plain = Buffer.from(JSON.stringify(body))
  return { plain, gzipped: gzipSync(plain) }
}
