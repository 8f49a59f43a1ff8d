/** The same work, never twice at a time: those who ask while it runs are answered together by one more run, which begins after it. */
export function oneAfterTheOther<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  let waiting: Promise<T> | null = null
  const begin = (): Promise<T> => {
    waiting = null
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null && waiting === null) return begin()
    waiting ??= (running ?? Promise.resolve()).then(begin, begin)
    return waiting
  }
}
