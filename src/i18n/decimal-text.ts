/**
 * Showing exact decimals. Numbers arrive as decimal text of any length and stay text: nothing here passes through a binary float.
 */

/** Rounds half away from zero to `places` decimals, keeping trailing zeros. @example roundDecimal('71.25', 1) // '71.3' */
export function roundDecimal(text: string, places: number): string {
  const { negative, whole, fraction } = parts(text)
  const digits = whole + fraction.padEnd(places, '0').slice(0, places)
  const roundsUp = (fraction[places] ?? '0') >= '5'
  const scaled = (BigInt(digits) + (roundsUp ? 1n : 0n)).toString().padStart(places + 1, '0')
  const shown = places === 0 ? scaled : `${scaled.slice(0, -places)}.${scaled.slice(-places)}`
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown
}

/** Moves the decimal point to the right. @example shiftDecimal('0.7133', 2) // '71.33' */
export function shiftDecimal(text: string, by: number): string {
  const { negative, whole, fraction } = parts(text)
  const padded = fraction.padEnd(by, '0')
  const moved = `${whole}${padded.slice(0, by)}`.replace(/^0+(?=\d)/, '')
  const rest = padded.slice(by).replace(/0+$/, '')
  return `${negative ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}`
}

/** The same number without zeros that say nothing. @example plainDecimal('1090.00') // '1090' */
export function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Puts commas between thousands. @example groupDigits('12345678901234567890.5') // '12,345,678,901,234,567,890.5' */
export function groupDigits(text: string): string {
  const { negative, whole, fraction } = parts(text)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${negative ? '−' : ''}${grouped}${fraction === '' ? '' : `.${fraction}`}`
}

/** The same with its sign before it: what was added or taken. @example signedDigits('1200') // '+1,200' */
export function signedDigits(text: string): string {
  return isZero(text) || isNegative(text) ? groupDigits(text) : `+${groupDigits(text)}`
}

/** A ratio as per cent, 1 = 100 %. @example percentText('0.7133', 1) // '71.3%' */
export function percentText(ratio: string, places = 1): string {
  return `${groupDigits(roundDecimal(shiftDecimal(ratio, 2), places))}%`
}

/** The size without the sign, rounded. @example magnitudeText('-12.04', 1) // '12.0' */
export function magnitudeText(text: string, places: number): string {
  return groupDigits(roundDecimal(text.replace(/^-/, ''), places))
}

/** True for text below zero. */
export function isNegative(text: string): boolean {
  return text.startsWith('-') && /[1-9]/.test(text)
}

/** True for 0, 0.00 and −0. */
export function isZero(text: string): boolean {
  return !/[1-9]/.test(text)
}

function parts(text: string): { negative: boolean; whole: string; fraction: string } {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  return { negative: sign === '-', whole, fraction }
}
