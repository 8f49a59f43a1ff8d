import { compareExact, type Exact, zero } from '../quantity/exact.ts'

/** Where a part of a promise stands. */
export interface PartStanding {
  /** Percentage points behind pace; negative when ahead; null when there is nothing to compare. */
  readonly behindPoints: Exact | null
  /** Still missing to its share, in the unit of the target. */
  readonly missing: Exact | null
}

/**
 * Where the missing part of a promise lies: the places that lag and lack something, the largest gap first.
 *
 * @param standingOf where a place stands
 * @param most so many at most
 */
export function largestGaps<Place>(
  places: readonly Place[],
  standingOf: (place: Place) => PartStanding,
  most: number,
): Place[] {
  return places
    .map((place) => ({ place, ...standingOf(place) }))
    .filter(({ behindPoints, missing }) => isAboveZero(behindPoints) && isAboveZero(missing))
    .sort((a, b) => compareExact(b.missing ?? zero, a.missing ?? zero))
    .slice(0, most)
    .map(({ place }) => place)
}

function isAboveZero(amount: Exact | null): boolean {
  return amount?.gt(zero) ?? false
}
