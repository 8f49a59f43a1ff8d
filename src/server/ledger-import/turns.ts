/** Lets a few pieces of work run at a time; the others wait in the order in which they asked. */
export interface Turns {
  /** @throws the signal's reason when it gives up waiting */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting: (() => void)[] = []
  const handOn = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return {
    async run(work, signal) {
      if (free > 0) free -= 1
      else await standInLine(waiting, signal)
      try {
        signal.throwIfAborted()
        return await work()
      } finally {
        handOn()
      }
    },
  }
}

/** Resolves when a place is handed on; whoever gives up leaves the line. */
function standInLine(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      waiting.splice(waiting.indexOf(goOn), 1)
      reject(signal.reason)
    }
    const goOn = () => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    waiting.push(goOn)
  })
}
