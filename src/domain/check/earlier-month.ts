/**
 * The month some months before another one.
 *
 * @param month `2026-03`
 * @example earlierMonth('2026-01', 1) // '2025-12'
 */
export function earlierMonth(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** True for January: what is counted from the beginning of the year begins anew. */
export function isFirstOfYear(month: string): boolean {
  return month.endsWith('-01')
}
