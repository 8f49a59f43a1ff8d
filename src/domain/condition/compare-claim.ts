import { compareDecimals } from '../quantity/compare-decimals.ts'
import type { Claim, Operand, Truth } from './condition.ts'
import { comparedText, isClockOperand, isFieldOperand } from './operand.ts'
import type { Comparison } from './operators-of.ts'
import type { FieldValue, Word, WordKind } from './word.ts'

/** The values of a row by field name. */
export type RowReader = (field: string) => FieldValue
/** What a condition, or a part of one, says of a row. */
export type RowTruth = (row: RowReader) => Truth

/** Below, at or above 0, as in `toSorted`. */
type Compare = (a: string, b: string) => number

/** `=` … `<=` of a field with a value or another field: unknown when either is empty. */
export function comparisonTruth({ field, value }: Claim, operator: Comparison, { kind }: Word): RowTruth {
  const holds = signTests[operator]
  const compare = kind === 'amount' ? compareDecimals : compareTexts
  const other = otherSide(value, kind)
  return (row) => {
    const own = row(field)
    const against = own === null ? null : other(row)
    return own === null || against === null ? null : holds(compare(comparedText(kind, String(own)), against))
  }
}

/** Days and months by time; of the others only sameness is asked. */
const compareTexts: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

const signTests = {
  '=': (sign: number) => sign === 0,
  '!=': (sign: number) => sign !== 0,
  '>': (sign: number) => sign > 0,
  '>=': (sign: number) => sign >= 0,
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
} as const satisfies Record<Comparison, (sign: number) => boolean>

/** The right side: another field's value, or one that is the same for every row. */
function otherSide(operand: Operand, kind: WordKind): (row: RowReader) => string | null {
  if (isFieldOperand(operand)) {
    return (row) => {
      const value = row(operand.field)
      return value === null ? null : comparedText(kind, String(value))
    }
  }
  const text = comparedText(kind, String(literal(operand)))
  return () => text
}

function literal(operand: Operand): string | boolean {
  if (isClockOperand(operand)) throw new Error('the clock of the condition was not resolved')
  if (typeof operand === 'object') throw new Error('a comparison with something that is no value')
  return operand
}
