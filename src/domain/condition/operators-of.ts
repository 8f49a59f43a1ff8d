import { type Operator, operators } from './condition.ts'
import type { WordKind } from './word.ts'

const equal = ['=', '!='] as const
const ordered = [...equal, '>', '>=', '<', '<='] as const

const operatorsByKind = {
  text: [...equal, 'in', 'contains', 'empty'],
  note: ['contains', 'empty'],
  choice: [...equal, 'in', 'empty'],
  amount: [...ordered, 'empty'],
  day: [...ordered, 'in', 'empty'],
  month: [...ordered, 'in', 'empty'],
  flag: [...equal, 'empty'],
  place: [...equal, 'in', 'within', 'empty'],
  organisation: [...equal, 'in', 'empty'],
  reference: [...equal, 'in', 'refers-to', 'empty'],
  id: [...equal, 'in', 'empty'],
} as const satisfies Record<WordKind, readonly Operator[]>

/** The operators that a word of this kind knows, in the order in which they are offered. */
export function operatorsOf(kind: WordKind): readonly Operator[] {
  return operatorsByKind[kind]
}

/** `=` … `<=`. */
export type Comparison = (typeof ordered)[number]

/** True for `=` … `<=`: only these compare with another field, or with a day counted from the clock. */
export function isComparison(operator: Operator): operator is Comparison {
  return (ordered as readonly Operator[]).includes(operator)
}

/** True for the name of an operator. */
export function isOperator(name: unknown): name is Operator {
  return (operators as readonly unknown[]).includes(name)
}
