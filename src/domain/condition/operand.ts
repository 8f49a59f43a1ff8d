import type { ClockOperand, FieldOperand, Operand } from './condition.ts'
import type { WordKind } from './word.ts'

/** True when the operand names another field of the same row. */
export function isFieldOperand(operand: Operand): operand is FieldOperand {
  return typeof operand === 'object' && 'field' in operand && !('operator' in operand)
}

/** True when the operand is a day counted from the clock. */
export function isClockOperand(operand: Operand): operand is ClockOperand {
  return typeof operand === 'object' && 'today' in operand
}

/**
 * A text as a field of the kind compares it: of a day, a month field takes the month. A clock resolves to days for both.
 *
 * @example comparedText('month', '2026-03-31') // '2026-03'
 */
export function comparedText(kind: WordKind, text: string): string {
  return kind === 'month' ? text.slice(0, monthLength) : text
}

const monthLength = '2026-03'.length
