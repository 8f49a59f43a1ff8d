import type { Operand, Operator } from '#domain/condition/condition.ts'
import { isComparison, operatorsOf } from '#domain/condition/operators-of.ts'
import type { ValueKind } from '#domain/condition/word.ts'
import type { MessageKey } from '#i18n/zh-hans.ts'

/** An operator as it is offered: `empty` is two, because nobody says “is empty: no”. */
export type OfferedOperator = Operator | 'filled'

/** Lists are offered where their members can be ticked or written one a line. */
const listedKinds: readonly ValueKind[] = ['choice', 'text']

export function offeredOperators(kind: ValueKind, mayRefer: boolean): OfferedOperator[] {
  const fits = (operator: Operator) =>
    (operator !== 'in' || listedKinds.includes(kind)) && (operator !== 'refers-to' || mayRefer)
  return operatorsOf(kind)
    .filter(fits)
    .flatMap((operator): OfferedOperator[] => (operator === 'empty' ? ['empty', 'filled'] : [operator]))
}

const firstOperators: Readonly<Record<ValueKind, Operator>> = {
  text: 'contains',
  note: 'contains',
  choice: 'in',
  amount: '>=',
  day: '>=',
  month: '>=',
  flag: '=',
  place: 'within',
  organisation: '=',
  reference: '=',
}

/** What people mean most often when they choose a field of this kind. */
export function firstOperator(kind: ValueKind): Operator {
  return firstOperators[kind]
}

/** As which operator a claim is shown. */
export function shownOperator(operator: Operator, value: Operand | null): OfferedOperator {
  return operator === 'empty' && value === false ? 'filled' : operator
}

/** The claim's operator and value after another one was chosen: the value stays where it still fits. */
export function withOperator(
  chosen: OfferedOperator,
  before: { readonly operator: Operator; readonly value: Operand | null },
): { operator: Operator; value: Operand | null } {
  if (chosen === 'empty' || chosen === 'filled') return { operator: 'empty', value: chosen === 'empty' }
  const keeps = formOf(chosen) === formOf(before.operator)
  return { operator: chosen, value: keeps ? before.value : null }
}

function formOf(operator: Operator): string {
  if (operator === 'in' || operator === 'empty' || operator === 'refers-to') return operator
  return 'single'
}

/** What an operator is called beside a field: 晚于 for days, 大于 for amounts, 是 for the rest. */
export function operatorKey(operator: OfferedOperator, kind: ValueKind): MessageKey {
  if (operator === 'filled' || !isComparison(operator)) return `condition.operator.${operator}`
  const manner = kind === 'amount' ? 'amount' : kind === 'day' || kind === 'month' ? 'time' : 'other'
  return `condition.operator.${manner}.${operator}`
}
