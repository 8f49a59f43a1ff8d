import type { Finding } from '../finding/finding.ts'
import { divideExact, type Exact, exact, toText, zero } from '../quantity/exact.ts'

/** How a figure was written: what its digits show, and the words and unit around them. */
export interface WrittenNumber {
  /** What stands before the digits: `约`, `超过`; all of it empty where the number is in words. */
  readonly before: string
  readonly digits: string
  /** Magnitude, unit and bound words behind the digits: `多万平方米`. */
  readonly after: string
  /** The number that the digits say; the finding’s value is this many times `scale`. */
  readonly numeral: Exact
  readonly scale: Exact
  readonly decimals: number
  /** The worth of the last shown digit, in the unit of the finding. */
  readonly step: Exact
  /** The worth of the last digit that is not 0: 100 in 2100. */
  readonly coarse: Exact
  /** 多, 余, 几 inside: more than this, but short of the next round number. */
  readonly isMore: boolean
  readonly hasSeparators: boolean
  /** In words: 两千五百, 七成, 过半; or in a form that its digits alone do not say (2亿3千万). */
  readonly isInWords: boolean
}

const digitsForm = /\d+(?:[,，]\d{3})*(?:[.．]\d+)?/

/** Reads how the quote of a finding writes its value. */
export function writtenNumber({ quote, value }: Pick<Finding, 'quote' | 'value'>): WrittenNumber {
  const text = asciiDigits(quote.replace(/\s+/g, ''))
  const match = digitsForm.exec(text)
  const digits = match?.[0] ?? ''
  const size = value.abs()
  const isMore = /[多余餘几幾]/.test(text)
  const plain = digits.replace(/[,，]/g, '').replace('．', '.')
  const numeral = /^\d+(\.\d+)?$/.test(plain) ? exact(trimmed(plain)) : null
  const scale = numeral === null ? null : scaleOf(size, numeral)
  if (match === null || numeral === null || scale === null) return inWords(size, isMore)
  const decimals = plain.split('.')[1]?.length ?? 0
  return {
    before: text.slice(0, match.index),
    digits,
    after: text.slice(match.index + digits.length),
    ...{ numeral, scale, decimals, isMore },
    step: powerOfTen(-decimals).times(scale),
    coarse: lastDigitOf(numeral).times(scale),
    hasSeparators: /[,，]/.test(digits),
    isInWords: false,
  }
}

function inWords(size: Exact, isMore: boolean): WrittenNumber {
  const last = lastDigitOf(size)
  return {
    ...{ before: '', digits: '', after: '', numeral: size, scale: exact(1), decimals: decimalsOf(size) },
    ...{ step: last, coarse: last, isMore, hasSeparators: false, isInWords: true },
  }
}

/** Full-width digits as ASCII ones; one character stays one. */
function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

function trimmed(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/** A power of ten, or null where the digits say something else than the value. */
function scaleOf(size: Exact, numeral: Exact): Exact | null {
  if (numeral.eq(zero)) return size.eq(zero) ? exact(1) : null
  const scale = divideExact(size, numeral)
  return scale.c.length === 1 && scale.c[0] === 1 && scale.times(numeral).eq(size) ? scale : null
}

/** The worth of the last digit that is not 0; of nothing, 1. */
export function lastDigitOf(value: Exact): Exact {
  return value.eq(zero) ? exact(1) : powerOfTen(value.e - value.c.length + 1)
}

/** 10 to a whole power, exactly. */
export function powerOfTen(exponent: number): Exact {
  return exact(exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`)
}

/** Decimal places of an exact value. */
export function decimalsOf(value: Exact): number {
  return toText(value).split('.')[1]?.length ?? 0
}
