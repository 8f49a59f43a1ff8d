/** Excel keeps and shows 15 significant digits; whatever stands behind them in a file is the dust of binary floats. */
export const significantDigits = 15

/** Most numbers are written as they are read: up to 15 digits, nothing superfluous. */
const canonical = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/
const longestCanonical = significantDigits + 1

/** 1.8E308 is the largest number a workbook can hold. */
const longestNumberText = 400
const largestExponent = 310

/**
 * The exact decimal of a number as written in a workbook, never passing through a binary float.
 *
 * More than 15 significant digits are rounded to 15, half away from zero, as Excel shows them; a whole number written
 * out in full keeps all its digits (it may be a long code).
 *
 * @returns text without exponent, plus sign or superfluous zeros; null when `written` is no number
 * @example toDecimalText('47.620000000000005') // '47.62'
 * @example toDecimalText('1.5E3') // '1500'
 */
export function toDecimalText(written: string): string | null {
  if (written.length <= longestCanonical && canonical.test(written)) return written
  if (written.length > longestNumberText) return null
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(written)
  if (match === null) return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  if (Math.abs(Number(exponent)) > largestExponent) return null
  const isWrittenWhole = !/[.eE]/.test(written)
  const decimal = { digits: whole + fraction, scale: fraction.length - Number(exponent) }
  return spell(sign === '-', isWrittenWhole ? decimal : roundToSignificant(decimal))
}

/**
 * The percentage that stands for a ratio, shifted exactly.
 *
 * @param decimal a text as {@link toDecimalText} gives it
 * @example toPercentText('0.855') // '85.5%'
 */
export function toPercentText(decimal: string): string {
  const isNegative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  return `${spell(isNegative, { digits: whole + fraction, scale: fraction.length - 2 })}%`
}

/**
 * Whether a spreadsheet program would keep this text, unchanged, as a number.
 *
 * @example isNumberCellText('0.1') // true
 * @example isNumberCellText('007') // false
 */
export function isNumberCellText(text: string): boolean {
  if (!/^-?(?:0|[1-9]\d{0,20})(?:\.\d{0,19}[1-9])?$/.test(text) || text === '-0') return false
  return text.length <= significantDigits || text.replace(/[-.]/g, '').replace(/^0+/, '').length <= significantDigits
}

/** `digits` × 10^-`scale`; a negative scale appends zeros. */
interface Decimal {
  readonly digits: string
  readonly scale: number
}

function roundToSignificant({ digits, scale }: Decimal): Decimal {
  const leading = /^0*/.exec(digits)?.[0].length ?? 0
  const keep = leading + significantDigits
  if (digits.length <= keep) return { digits, scale }
  const kept = BigInt(digits.slice(0, keep)) + (digits.charAt(keep) >= '5' ? 1n : 0n)
  return { digits: kept.toString(), scale: scale - (digits.length - keep) }
}

function spell(isNegative: boolean, { digits, scale }: Decimal): string {
  const padded = scale < 0 ? digits + '0'.repeat(-scale) : digits.padStart(scale + 1, '0')
  const point = padded.length - Math.max(scale, 0)
  const whole = padded.slice(0, point).replace(/^0+(?=\d)/, '')
  const fraction = padded.slice(point).replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return isNegative && text !== '0' ? `-${text}` : text
}
