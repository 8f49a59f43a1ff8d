import { rankPlaces } from './below-order.ts'
import type { Figure, FigureDetail, PlaceBelow } from './figure.queries.ts'

/** Of which of the two totals something is said. */
export type Side = 'numerator' | 'denominator'

/**
 * What is to be done about a figure, the most pressing first.
 *
 * - `report`: no row says anything, or none counts; the place fills its ledger, or says that there is nothing
 * - `approve`: rows wait for the city office
 * - `fill`: of rows it is not known whether or with how much they count; the place fills them in
 * - `ask`: everything is known; the place whose ratio stands last is asked why
 * - `check`: a total, or nothing below; the rows are looked through
 */
export type FigureStep =
  | { readonly kind: 'report' }
  | { readonly kind: 'approve' | 'fill'; readonly side: Side; readonly rows: number }
  | { readonly kind: 'ask'; readonly below: PlaceBelow }
  | { readonly kind: 'check' }

/** The next step of a figure. */
export function figureStep(detail: Pick<FigureDetail, 'own' | 'below' | 'indicator' | 'leastRows'>): FigureStep {
  const { own } = detail
  const unknown = heaviest(own, 'unknown')
  if (unknown === null && !hasRows(own)) return { kind: 'report' }
  const waiting = heaviest(own, 'submitted')
  if (waiting !== null) return { kind: 'approve', ...waiting }
  if (unknown !== null) return { kind: 'fill', ...unknown }
  const last = own.denominator === null ? undefined : lastRanked(detail)
  return last === undefined ? { kind: 'check' } : { kind: 'ask', below: last }
}

function hasRows({ numerator, denominator }: Figure): boolean {
  return numerator.rows > 0 || (denominator?.rows ?? 0) > 0
}

/** The place behind all others; none where they stand together. */
function lastRanked(detail: Parameters<typeof rankPlaces>[0]): PlaceBelow | undefined {
  const ranked = rankPlaces(detail).filter(({ rank }) => rank !== null)
  const last = ranked.at(-1)
  return last?.rank === 1 ? undefined : last?.below
}

/** The side with more such rows; null when there are none. */
function heaviest(figure: Figure, count: 'unknown' | 'submitted'): { side: Side; rows: number } | null {
  const sides = (['numerator', 'denominator'] as const).map((side) => ({ side, rows: figure[side]?.[count] ?? 0 }))
  const [first] = sides.sort((a, b) => b.rows - a.rows)
  return first === undefined || first.rows === 0 ? null : first
}
