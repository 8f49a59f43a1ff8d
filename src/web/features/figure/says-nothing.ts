import type { Figure } from './figure.queries.ts'

/** True where no row stands behind any of the figures, known or unknown: nobody has filled in the ledger there, or there is nothing to fill in. */
export function saysNothing(figures: readonly Pick<Figure, 'numerator' | 'denominator'>[]): boolean {
  const sides = figures.flatMap(({ numerator, denominator }) => [numerator, ...(denominator ? [denominator] : [])])
  return sides.every(({ rows, unknown }) => rows === 0 && unknown === 0)
}
