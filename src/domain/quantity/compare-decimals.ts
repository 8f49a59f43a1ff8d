/**
 * -1, 0 or 1, as two decimal texts compare by value: the same as `compareExact` of their `exact` values, without making them, which
 * matters where a rule is held against thousands of rows.
 *
 * @param a decimal text without exponent or separators
 * @example compareDecimals('12.50', '12.5') // 0
 */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  const [isNegative, isOtherNegative] = [a.startsWith('-'), b.startsWith('-')]
  if (isNegative && isOtherNegative) return compareMagnitudes(b.slice(1), a.slice(1))
  if (!isNegative && !isOtherNegative) return compareMagnitudes(a, b)
  if (isZero(a) && isZero(b)) return 0
  return isNegative ? -1 : 1
}

function compareMagnitudes(a: string, b: string): -1 | 0 | 1 {
  const [whole, otherWhole] = [wholeOf(a), wholeOf(b)]
  if (whole.length !== otherWhole.length) return whole.length < otherWhole.length ? -1 : 1
  if (whole !== otherWhole) return whole < otherWhole ? -1 : 1
  const [fraction, otherFraction] = [fractionOf(a), fractionOf(b)]
  if (fraction === otherFraction) return 0
  return fraction < otherFraction ? -1 : 1
}

/** Digits before the point, without zeros in front: of two such texts the longer one is the larger number. */
function wholeOf(text: string): string {
  const point = text.indexOf('.')
  const whole = point === -1 ? text : text.slice(0, point)
  return whole.startsWith('0') ? whole.replace(/^0+/, '') : whole
}

/** Digits behind the point, without zeros at the end: such texts have the order of the fractions. */
function fractionOf(text: string): string {
  const point = text.indexOf('.')
  const fraction = point === -1 ? '' : text.slice(point + 1)
  return fraction.endsWith('0') ? fraction.replace(/0+$/, '') : fraction
}

function isZero(text: string): boolean {
  return /^-?[0.]+$/.test(text)
}
