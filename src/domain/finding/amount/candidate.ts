import type { Comparator } from '../../quantity/comparator.ts'
import type { Exact } from '../../quantity/exact.ts'
import type { UnitCode } from '../../quantity/unit.ts'
import type { Span } from '../../text/clean-text.ts'
import type { NumberToken } from './number-token.ts'

/** A number with a unit that may be a quantity, and what stands around it. Spans are those of the sentence. */
export interface Candidate extends Span {
  readonly token: NumberToken
  readonly value: Exact
  readonly unit: UnitCode
  readonly rule: string
  readonly bounds: readonly Comparator[]
  /** Of `bounds`, those whose words touch the number. */
  readonly touching: readonly Comparator[]
  /** Of `touching`, those in front. */
  readonly inFront: readonly Comparator[]
  /** Up to forty characters of the sentence before it, bound words left out; and behind it. */
  readonly before: string
  /** The last characters of `before`, for words that stand close by. */
  readonly near: string
  readonly after: string
  /** What of `before` stands in its clause. */
  readonly clause: string
}

/** How much of a sentence a rule may look at: more would make a long one slow. */
export const SIGHT = 40

const clauseEnd = /[，；：。！？,;\n]/g

/** How far words reach that stand close by. */
export const NEAR = 12

/** The end of a text behind its last sign between clauses. */
export function lastClause(text: string): string {
  let from = 0
  for (const match of text.matchAll(clauseEnd)) from = match.index + 1
  return text.slice(from)
}

/** Numerals in Chinese characters. */
export function isChinese({ numeral }: NumberToken): boolean {
  return !/\d/.test(numeral)
}
