const decimals = 2
const longest = 4

/** More than four decimals are rounded to two: the totals behind a figure stand beside it, exact. As the property of a `Quantity`. */
export function decimalsShown(value: string | null): { places?: number } {
  return decimalsOf(value) > longest ? { places: decimals } : {}
}

/** Decimals at which every number of a column is written, so that their points stand below each other: those of the longest, or two. */
export function decimalsOfColumn(values: readonly (string | null)[]): number {
  const finest = longestDecimals(values)
  return finest > longest ? decimals : finest
}

/** The same of numbers that are written out, however long. */
export function longestDecimals(values: readonly (string | null)[]): number {
  return Math.max(0, ...values.map(decimalsOf))
}

/** How many decimals of a number say something. */
export function decimalsOf(value: string | null): number {
  return value?.split('.')[1]?.replace(/0+$/, '').length ?? 0
}
