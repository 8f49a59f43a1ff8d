import { useEffect } from 'react'

/** Who writes on the page. */
export function createHolds() {
  const listeners = new Set<() => void>()
  let count = 0
  return {
    isHeld: () => count > 0,
    /** @returns what lets go, once */
    take(): () => void {
      count += 1
      let isTaken = true
      return () => {
        if (!isTaken) return
        isTaken = false
        count -= 1
        if (count === 0) for (const listener of listeners) listener()
      }
    },
    /** Calls the listener whenever the last one has let go. @returns what ends that */
    onFree(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const openForms = createHolds()

/** Milliseconds for which a list that was edited stays as it is, so that it does not jump under the one who goes on to the next cell. */
export const restAfterEdit = 5_000

/**
 * While somebody writes, what others save does not change what stands on the page: neither the values that one writes over nor the version
 * by which a conflict is noticed.
 *
 * @param rest milliseconds for which it holds on after that
 */
export function useLiveHold(isWriting = true, rest = 0): void {
  useEffect(() => {
    if (!isWriting) return
    const letGo = openForms.take()
    return () => {
      if (rest === 0) letGo()
      else setTimeout(letGo, rest)
    }
  }, [isWriting, rest])
}
