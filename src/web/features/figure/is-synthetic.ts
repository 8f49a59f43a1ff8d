import type { Figure } from './figure.queries.ts'

/** True when a row that was made up for the demo is in it. */
export function isSynthetic({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): boolean {
  return numerator.synthetic > 0 || (denominator?.synthetic ?? 0) > 0
}
