/**
 * January to the month of a year, as the one code that the period has: the first quarter is `2026-Q1`, not a span of months.
 *
 * @param month 1 to 12
 * @example yearToDate(2026, 10) // '2026-01..2026-10'
 */
export function yearToDate(year: number, month: number): string {
  const whole = wholePeriods.get(month)
  return whole === undefined ? `${year}-01..${year}-${String(month).padStart(2, '0')}` : `${year}${whole}`
}

const wholePeriods: ReadonlyMap<number, string> = new Map([
  [1, '-01'],
  [3, '-Q1'],
  [6, '-H1'],
  [12, ''],
])
