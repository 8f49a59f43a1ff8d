const decimals = 2
const longest = 4

/** More than four decimals are rounded to two: the totals behind a figure stand beside it, exact. As the property of a `Quantity`. */
export function decimalsShown(value: string | null): { places?: number } {
  const fraction = value?.split('.')[1] ?? ''
  return fraction.length > longest ? { places: decimals } : {}
}
