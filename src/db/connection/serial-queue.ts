/** Lets one piece of work run at a time, in the order of asking; a failure does not stop those behind it. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined) // the one who asked sees the failure; the next in line only needs the end
    return turn
  }
}
