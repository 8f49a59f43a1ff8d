/** One line of the table in README.md. */
export interface Measurement {
  readonly work: string
  readonly result: string
  /** What it is held against, with its own result in the same run. */
  readonly against: string
  /** result ÷ against; null where the aim is a size or a time of its own. */
  readonly ratio: number | null
  readonly aim: string
  readonly isMet: boolean
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
