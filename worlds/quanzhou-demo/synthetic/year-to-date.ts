/**
 * January to the month of 2026, as the one code that the period has: the first quarter is `2026-Q1`, not a span of months.
 *
 * @param month 1 to 12
 * @example yearToDate(10) // '2026-01..2026-10'
 */
export function yearToDate(month: number): string {
  return wholePeriods.get(month) ?? `2026-01..2026-${String(month).padStart(2, '0')}`
}

const wholePeriods: ReadonlyMap<number, string> = new Map([
  [1, '2026-01'],
  [3, '2026-Q1'],
  [6, '2026-H1'],
  [12, '2026'],
])
