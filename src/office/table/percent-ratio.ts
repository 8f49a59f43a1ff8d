/**
 * The ratio that stands behind a percentage, shifted exactly; the inverse of `toPercentText`.
 *
 * @param percent a decimal without superfluous zeros and the sign: `85.5%`
 * @returns decimal text without superfluous zeros; null when `percent` is none
 * @example ratioOfPercent('85.5%') // '0.855'
 */
export function ratioOfPercent(percent: string): string | null {
  const match = /^(-?)(0|[1-9]\d{0,17})(?:\.(\d{0,17}[1-9]))?%$/.exec(percent)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = whole.padStart(3, '0')
  const shifted = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
  return sign + shifted.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '')
}
