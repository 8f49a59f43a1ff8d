/** Something that is done again and again. */
export interface Beat {
  readonly milliseconds: number
  readonly work: () => void
}

/** Does each as often as it says, for as long as that is needed; `start` begins anew after that, and changes nothing before. */
export function createPulse(beats: readonly Beat[], isNeeded: () => boolean): { start(): void } {
  let timers: readonly NodeJS.Timeout[] = []
  const stop = () => {
    for (const timer of timers) clearInterval(timer)
    timers = []
  }
  const timerOf = ({ milliseconds, work }: Beat) =>
    setInterval(() => (isNeeded() ? work() : stop()), milliseconds).unref()
  return {
    start() {
      if (timers.length === 0) timers = beats.map(timerOf)
    },
  }
}
