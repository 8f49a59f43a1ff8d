import { type Exact, exact, share } from '../quantity/exact.ts'

/** Rows behind a total, and how many of them wait. */
export interface LookedAt {
  readonly rows: number
  readonly unknown: number
  /** Of `rows` and `unknown`, those that wait for the city office. */
  readonly submitted: number
}

/**
 * Of all rows that were looked at, the known and the unknown, the share that is approved; 1 = all of them. Null where there is none.
 *
 * @example approvedShare({ rows: 3, unknown: 1, submitted: 1 }) // 0.75
 */
export function approvedShare({ rows, unknown, submitted }: LookedAt): Exact | null {
  const looked = rows + unknown
  return looked === 0 ? null : share(exact(looked - submitted), exact(looked))
}

/** Of a ratio: the lower share of its two sides; null where neither has a row. */
export function lowestApprovedShare(sides: readonly LookedAt[]): Exact | null {
  const shares = sides.map(approvedShare).filter((one) => one !== null)
  return shares.reduce<Exact | null>((least, one) => (least === null || one.lt(least) ? one : least), null)
}
