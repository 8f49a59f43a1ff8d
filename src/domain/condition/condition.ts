/**
 * What is asked of a row, as plain data: lists, saved views, checks and measures hold the same object; a URL carries it as JSON.
 *
 * Truth has three values: a comparison with an empty field is neither true nor false but unknown, as in SQL.
 */
export type Condition = AllOf | AnyOf | NotSo | Claim

/** True when every part is; true when there is none. */
export interface AllOf {
  readonly all: readonly Condition[]
}

/** True when one part is; false when there is none. */
export interface AnyOf {
  readonly any: readonly Condition[]
}

export interface NotSo {
  readonly not: Condition
}

/** One field compared with something. Which operators a field knows depends on its kind: `operatorsOf`. */
export interface Claim {
  /** Name of a word: a field of the ledger, `extra.<name>` for a city's own field. */
  readonly field: string
  readonly operator: Operator
  readonly value: Operand
}

export const operators = ['=', '!=', '>', '>=', '<', '<=', 'in', 'empty', 'contains', 'within', 'refers-to'] as const
/**
 * - `=` … `<=`: amounts by value, days and months by time, choices, flags and ids by equality only
 * - `in`: one of a list of texts
 * - `empty`: with `true` nothing stands there, with `false` something does; never unknown
 * - `contains`: a text holds another; case, width, Traditional script and pinyin initials do not matter
 * - `within`: a place lies in another, or is it (reporting hierarchy)
 * - `refers-to`: the row that the field names fulfils a condition of its own ledger
 */
export type Operator = (typeof operators)[number]

/** A value in the writing of its field's kind; a list for `in`; a truth for `empty` and flags; another field; a day counted from the clock. */
export type Operand = string | boolean | readonly string[] | FieldOperand | ClockOperand | Condition

/** The value of another field of the same row, of the same kind. */
export interface FieldOperand {
  readonly field: string
}

/** A day or month relative to the world's clock: `{ today: -30, unit: 'day' }` is thirty days ago. */
export interface ClockOperand {
  readonly today: number
  readonly unit: 'day' | 'month' | 'year'
}

/** True, false, or unknown. */
export type Truth = boolean | null
