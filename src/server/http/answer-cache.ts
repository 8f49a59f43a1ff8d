import { gzipSync } from 'node:zlib'

/** An answer ready to be sent, as it is and compressed. */
export interface Answer {
  readonly plain: Buffer
  readonly gzipped: Buffer
}

/** Answers of one data version. A new version makes all earlier ones worthless, so they are dropped together. */
export interface AnswerCache {
  find(dataVersion: number, key: string): Answer | null
  keep(dataVersion: number, key: string, body: unknown): Answer
}

/**
 * Keeps finished answers until the data changes.
 *
 * @param capacity most answers kept; the oldest goes first
 */
export function createAnswerCache(capacity = 500): AnswerCache {
  let version = -1
  const answers = new Map<string, Answer>()
  const follow = (dataVersion: number): void => {
    if (dataVersion === version) return
    answers.clear()
    version = dataVersion
  }
  return {
    find(dataVersion, key) {
      follow(dataVersion)
      return answers.get(key) ?? null
    },
    keep(dataVersion, key, body) {
      const plain = Buffer.from(JSON.stringify(body))
      const answer = { plain, gzipped: gzipSync(plain) }
      if (dataVersion !== version) return answer
      const oldest = answers.keys().next()
      if (answers.size >= capacity && !oldest.done) answers.delete(oldest.value)
      answers.set(key, answer)
      return answer
    },
  }
}
