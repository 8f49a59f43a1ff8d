import type { Claim, Condition, Operand } from '#domain/condition/condition.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { MessageKey } from '#i18n/zh-hans.ts'
import { unitOf, type ValueWords, valueText } from './value-text.tsx'

/** What is needed to say a condition: beside the words of values, the ledgers that references point into. */
export interface ConditionWords extends ValueWords {
  readonly ledgerNamed: (name: string) => Ledger | undefined
}

/** A condition as a person would say it. @example 总投资不低于10,000万元，并且所在地区在晋江市范围内 */
export function conditionWords(condition: Condition, ledger: Ledger, words: ConditionWords): string {
  const { t } = words
  const listed = (parts: readonly Condition[], joint: MessageKey) =>
    parts.map((part) => bracketed(part, conditionWords(part, ledger, words), words)).join(t(joint))
  if ('all' in condition) return listed(condition.all, 'condition.joint.all') || t('condition.always')
  if ('any' in condition) return listed(condition.any, 'condition.joint.any') || t('condition.never')
  if ('not' in condition) return t('condition.say.not', { condition: conditionWords(condition.not, ledger, words) })
  return claimWords(condition, ledger, words)
}

/** A list of several inside another one stands in brackets. */
function bracketed(part: Condition, text: string, { t }: ConditionWords): string {
  const several = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
  return several ? t('condition.say.bracketed', { condition: text }) : text
}

function claimWords(claim: Claim, ledger: Ledger, words: ConditionWords): string {
  const { t, naming } = words
  const field = ledger.fields.get(claim.field)
  const name = field ? naming(field) : claim.field
  if (claim.operator === 'empty')
    return t(claim.value === false ? 'condition.say.filled' : 'condition.say.empty', { field: name })
  if (claim.operator === 'refers-to') return referenceWords(claim, field, name, words)
  if (typeof claim.value === 'boolean') return flagWords(claim, claim.value, name, words)
  const value = operandWords(claim.value, field, ledger, words)
  if (claim.operator === 'in' || claim.operator === 'within' || claim.operator === 'contains')
    return t(`condition.say.${claim.operator}`, { field: name, value })
  return t('condition.say.comparison', { field: name, operator: t(operatorKey(claim.operator, field)), value })
}

/** A flag that is not true is false: where nothing is known neither holds. */
function flagWords({ operator }: Claim, value: boolean, name: string, { t }: ConditionWords): string {
  const isSo = operator === '!=' ? !value : value
  return t('condition.say.flag', { field: name, value: t(isSo ? 'ledger.flag.true' : 'ledger.flag.false') })
}

function referenceWords(claim: Claim, field: LedgerField | undefined, name: string, words: ConditionWords): string {
  const referred = field?.kind === 'reference' ? words.ledgerNamed(field.refersTo) : undefined
  const inner = isCondition(claim.value) && referred ? conditionWords(claim.value, referred, words) : '…'
  return words.t('condition.say.refers-to', { field: name, condition: inner })
}

/** 晚于 for days, 大于 for amounts, 是 for the rest. */
export function operatorKey(operator: Claim['operator'], field: LedgerField | undefined): MessageKey {
  const isComparison = ['=', '!=', '>', '>=', '<', '<='].includes(operator)
  if (!isComparison) return `condition.operator.${operator}` as MessageKey // every operator has its text
  const manner =
    field?.kind === 'amount' ? 'amount' : field?.kind === 'day' || field?.kind === 'month' ? 'time' : 'other'
  return `condition.operator.${manner}.${operator}` as MessageKey // every comparison has its text in each manner
}

function operandWords(value: Operand, field: LedgerField | undefined, ledger: Ledger, words: ConditionWords): string {
  const { t } = words
  if (Array.isArray(value)) return value.map((one) => plainWords(one, field, words)).join(t('app.list.comma'))
  if (typeof value === 'string' || typeof value === 'boolean') return plainWords(value, field, words)
  if ('today' in value) return clockWords(value, t)
  if ('field' in value && !('operator' in value)) {
    const other = ledger.fields.get(value.field)
    return t('condition.say.field', { field: other ? words.naming(other) : value.field })
  }
  return '…'
}

function plainWords(value: string | boolean, field: LedgerField | undefined, words: ConditionWords): string {
  if (field === undefined) return String(value)
  const text = valueText(field, value, words)
  const shown = field.kind === 'text' || field.kind === 'note' ? words.t('condition.say.quoted', { text }) : text
  const unit = unitOf(field, words.t)
  return words.t.locale === 'en' && unit !== '' ? `${shown} ${unit}` : `${shown}${unit}`
}

/** 今天, 30天前, 3个月后. */
export function clockWords(
  { today, unit }: { today: number; unit: 'day' | 'month' | 'year' },
  t: ConditionWords['t'],
): string {
  if (today === 0) return t('condition.clock.now')
  return t(`condition.clock.${unit}.${today < 0 ? 'ago' : 'ahead'}`, { count: Math.abs(today) })
}

function isCondition(value: Operand): value is Condition {
  return typeof value === 'object' && !Array.isArray(value) && !('today' in value) && !isFieldOperand(value)
}

function isFieldOperand(value: object): boolean {
  return 'field' in value && !('operator' in value)
}
