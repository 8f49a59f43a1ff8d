import { compareExact, type Exact } from '../quantity/exact.ts'

/** What is ranked by. */
export interface Standing {
  /** null: there is none. */
  readonly value: Exact | null
  /** Of how many rows it is made; of a ratio those below the line. */
  readonly rows: number
}

/** Somebody among others. */
export interface Ranked<T> {
  readonly item: T
  /** Counted from 1; equal values share one, and the next stands as many later. Null where there is none. */
  readonly rank: number | null
  /** Why there is none: nothing to compare, or 样本不足, too few rows to say anything. */
  readonly unranked: 'no-value' | 'few-rows' | null
}

/**
 * Puts items in the order of their values, the best first; then those of too few rows, then those without a value, each in the order in
 * which they came.
 *
 * @param direction `up`: more is better
 * @param leastRows of fewer rows nobody is ranked; 0: of any
 * The values 9, 7, 7, 5 have the ranks 1, 2, 2, 4.
 */
export function rankByValue<T>(
  items: readonly T[],
  standingOf: (item: T) => Standing,
  { direction, leastRows }: { readonly direction: 'up' | 'down'; readonly leastRows: number },
): Ranked<T>[] {
  const sign = direction === 'up' ? -1 : 1
  const placed = items.map((item) => placedOf(item, standingOf(item), leastRows))
  const ranked = placed.filter(({ unranked }) => unranked === null).sort((a, b) => sign * compareValues(a, b))
  const rankOf = (one: Placed<T>) => 1 + ranked.filter((other) => sign * compareValues(other, one) < 0).length
  return [
    ...ranked.map((one) => ({ item: one.item, rank: rankOf(one), unranked: null })),
    ...(['few-rows', 'no-value'] as const).flatMap((reason) =>
      placed.filter(({ unranked }) => unranked === reason).map(({ item }) => ({ item, rank: null, unranked: reason })),
    ),
  ]
}

interface Placed<T> {
  readonly item: T
  readonly value: Exact | null
  readonly unranked: Ranked<T>['unranked']
}

function placedOf<T>(item: T, { value, rows }: Standing, leastRows: number): Placed<T> {
  if (value === null) return { item, value, unranked: 'no-value' }
  return { item, value, unranked: rows < leastRows ? 'few-rows' : null }
}

/** Of two that have a value. */
function compareValues<T>(a: Placed<T>, b: Placed<T>): number {
  return a.value === null || b.value === null ? 0 : compareExact(a.value, b.value)
}
