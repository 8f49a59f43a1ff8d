import type { MeasureTime } from '../measure/measure.ts'

/**
 * True where an indicator speaks of the end of a period and not of the period as a whole: of stocks, and of what rows report for the last month alone.
 *
 * @param times of the measures of which it is made; a quotient of a flow and a stock speaks of the period
 */
export function standsAtEnd(times: readonly MeasureTime[]): boolean {
  return times.every((time) => time.kind === 'stock' || (time.kind === 'reported' && !time.adds))
}
