import type { Comparator } from '../../quantity/comparator.ts'
import { type Exact, exact } from '../../quantity/exact.ts'
import { readNumeral } from '../../quantity/numeral.ts'

/** A numeral as running text has it. */
export interface WrittenNumber {
  readonly value: Exact
  /** What 多, 余, 几 (more) or 来 (about) inside it say; null when it is plain. */
  readonly vague: Comparator | null
  /** Its 百, 千, 万 and 亿 at the end: what a list or a range lends to its other members. */
  readonly scale: string
}

/** No numeral of a text is longer; what is may be a code. */
const LONGEST = 30

/** 十几 is more than 10; 几十 is no number. */
const somewhatMore = /^(.*[\d十百千万亿])([多余来])([百千万亿]*)$|^(.*十)(几)([百千万亿]*)$/

/**
 * The value of a numeral with 多, 余, 来 or (after 十) 几 in it.
 *
 * @returns null when no number can be told: 三五, 七八, a code with leading zeros
 * @example readWrittenNumber('两万多')?.vague // '>'
 */
export function readWrittenNumber(text: string): WrittenNumber | null {
  if (text.length > LONGEST) return null
  const more = somewhatMore.exec(text)
  const plain = more === null ? text : `${more[1] ?? more[4]}${more[3] ?? more[6]}`
  const value = readNumeral(plain)
  if (value === null) return null
  const word = more?.[2] ?? more?.[5]
  const vague = word === undefined ? null : word === '来' ? '~' : '>'
  return { value, vague, scale: /[百千万亿]*$/.exec(plain)?.[0] ?? '' }
}

/** The factor of 百, 千, 万 and 亿 written behind one another. */
export function scaleFactor(scale: string): Exact {
  return Array.from(scale).reduce((factor, sign) => factor.times(sizes[sign] ?? '1'), exact(1))
}

const sizes: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' }
