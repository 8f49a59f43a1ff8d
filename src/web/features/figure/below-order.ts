import { exact, share, sumExact, toText, zero } from '#domain/quantity/exact.ts'
import { rankByValue, type Standing } from '#domain/ranking/rank.ts'
import type { Figure, FigureDetail, PlaceBelow } from './figure.queries.ts'

/** A place among its neighbours. */
export interface RankedPlace {
  readonly below: PlaceBelow
  /** Counted from 1, equal values share one; null where it is not ranked. */
  readonly rank: number | null
  /** Why it has no rank. */
  readonly unranked: 'no-value' | 'few-rows' | null
  /** Part of the whole, 1 = 100 %; null for a ratio, and where the whole is nothing. */
  readonly share: string | null
}

/** The places below in the order of their values, the best first as the indicator sees it; what is not ranked comes last. */
export function rankPlaces({
  own,
  below,
  indicator,
  leastRows,
}: Pick<FigureDetail, 'own' | 'below' | 'indicator' | 'leastRows'>): RankedPlace[] {
  const ranked = rankByValue(below, standingOf, { direction: indicator.direction, leastRows })
  return ranked.map(({ item, ...place }) => ({ below: item, ...place, share: shareOf(item, own) }))
}

/** Of a ratio the rows below the line count. */
function standingOf({ value, numerator, denominator }: Figure): Standing {
  return { value: value === null ? null : exact(value), rows: (denominator ?? numerator).rows }
}

function shareOf(place: Figure, whole: Figure): string | null {
  const [part, total] = [place.numerator.amount, whole.numerator.amount].map((amount) => amount && exact(amount))
  if (whole.denominator !== null || place.value === null || !part || !total || total.lte(zero)) return null
  return toText(share(part, total))
}

/**
 * True for a place that has nothing to say: no row of it is counted, none is unknown. A county stays in the table with its 0; of the many
 * towns and parks without a row only the names are listed.
 */
export function isSilent({ value, numerator, denominator, place }: PlaceBelow): boolean {
  const sides = denominator === null ? [numerator] : [numerator, denominator]
  const isCounted = value !== null && (place.kind === 'county' || place.kind === 'zone')
  return !isCounted && sides.every(({ rows, unknown }) => rows === 0 && unknown === 0)
}

/** What stands in the place itself and in none below it, so that the lines of a table add up to the whole. */
export interface RestOfPlace {
  readonly rows: number
  /** In the unit of the numerator. */
  readonly amount: string
}

/** The numerator's rest; null when the places below hold all of it, there are none, or one of them is withheld. */
export function restOf({ own, below }: Pick<FigureDetail, 'own' | 'below'>): RestOfPlace | null {
  if (below.length === 0) return null
  const rows = own.numerator.rows - below.reduce((sum, { numerator }) => sum + numerator.rows, 0)
  const [whole, ...parts] = [own, ...below].flatMap(({ numerator: { amount } }) =>
    amount === null ? [] : exact(amount),
  )
  if (whole === undefined || parts.length < below.length) return null
  const amount = whole.minus(sumExact(parts))
  return rows === 0 && amount.eq(zero) ? null : { rows, amount: toText(amount) }
}
