import type { Claim, ClockOperand, Condition, Operand } from '../condition/condition.ts'
import type { Named } from './field.ts'
import { approvalWord, importWord, type Ledger, type LedgerField, placeOfRow, placeWord } from './ledger.ts'

/** How values of a field are compared decides the words: 不早于 for days, 不低于 for amounts, 是 for the rest. */
type Manner = 'amount' | 'time' | 'other'
type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<='

/** The texts out of which sentences are made. */
export type SentenceKey =
  | `condition.operator.${Manner}.${Comparison}`
  | `condition.say.${'comparison' | 'in' | 'within' | 'contains' | 'empty' | 'filled' | 'refers-to' | 'not' | 'bracketed' | 'quoted' | 'flag'}`
  | `condition.say.import${'' | '.any' | '.typed'}`
  | `condition.say.approval.${'approved' | 'submitted'}`
  | `condition.joint.${'all' | 'any'}`
  | `condition.clock.${'day' | 'month' | 'year'}.${'ago' | 'ahead'}`
  | 'condition.clock.now'
  | 'condition.always'
  | 'condition.never'
  | 'app.list.comma'
  | `ledger.flag.${'true' | 'false'}`

/** The language in which a condition is said. */
export interface SentenceWords {
  readonly say: (key: SentenceKey, params?: Readonly<Record<string, string | number>>) => string
  /** Label of a field. */
  readonly naming: (named: Named) => string
  /** A value as its field shows it: an amount with its unit, a choice in words, an id by its name. */
  readonly value: (field: LedgerField, value: string) => string
  readonly ledgerNamed: (name: string) => Ledger | undefined
}

/** A condition as an officer would say it: 总投资不低于10,000万元，并且所在地区在晋江市范围内. */
export function conditionSentence(condition: Condition, ledger: Ledger, words: SentenceWords): string {
  const { say } = words
  if ('all' in condition) return joined(condition.all, 'condition.joint.all', ledger, words) || say('condition.always')
  if ('any' in condition) return joined(condition.any, 'condition.joint.any', ledger, words) || say('condition.never')
  if ('not' in condition)
    return say('condition.say.not', { condition: conditionSentence(condition.not, ledger, words) })
  return claimSentence(condition, ledger, words)
}

function joined(parts: readonly Condition[], joint: SentenceKey, ledger: Ledger, words: SentenceWords): string {
  return parts.map((part) => bracketed(part, conditionSentence(part, ledger, words), words)).join(words.say(joint))
}

/** A list of several inside another one stands in brackets. */
function bracketed(part: Condition, sentence: string, { say }: SentenceWords): string {
  const parts = 'all' in part ? part.all : 'any' in part ? part.any : []
  return parts.length > 1 ? say('condition.say.bracketed', { condition: sentence }) : sentence
}

function claimSentence(claim: Claim, ledger: Ledger, words: SentenceWords): string {
  if (claim.field === importWord.name) return importSentence(claim, words)
  if (claim.field === approvalWord.name) return approvalSentence(claim, words)
  const { say, naming } = words
  const named = claim.field === placeWord.name ? placeOfRow : ledger.fields.get(claim.field)
  const field = named ? naming(named) : claim.field
  switch (claim.operator) {
    case 'empty':
      return say(claim.value === false ? 'condition.say.filled' : 'condition.say.empty', { field })
    case 'refers-to':
      return say('condition.say.refers-to', { field, condition: referredSentence(claim.value, named, words) })
    case 'in':
    case 'within':
    case 'contains':
      return say(`condition.say.${claim.operator}`, { field, value: operandWords(claim.value, named, ledger, words) })
    default:
      return comparisonSentence(claim, claim.operator, ledger, words)
  }
}

/** An import has no name that a person knows: it is the one from which the list was opened. */
function importSentence({ operator, value }: Claim, { say }: SentenceWords): string {
  if (operator === 'empty') return say(value === false ? 'condition.say.import.any' : 'condition.say.import.typed')
  const sentence = say('condition.say.import')
  return operator === '!=' ? say('condition.say.not', { condition: sentence }) : sentence
}

/** Every row either waits for the city office or was taken over by it. */
function approvalSentence({ operator, value }: Claim, { say }: SentenceWords): string {
  const listed = isList(value) ? value : [value]
  const sentences = [
    ...(listed.includes('submitted') ? [say('condition.say.approval.submitted')] : []),
    ...(listed.includes('approved') ? [say('condition.say.approval.approved')] : []),
  ]
  const sentence = sentences.join(say('condition.joint.any')) || say('condition.never')
  return operator === '!=' ? say('condition.say.not', { condition: sentence }) : sentence
}

function comparisonSentence(claim: Claim, operator: Comparison, ledger: Ledger, words: SentenceWords): string {
  const { say, naming } = words
  const named = ledger.fields.get(claim.field)
  const field = named ? naming(named) : claim.field
  if (typeof claim.value === 'boolean') {
    const isSo = operator === '!=' ? !claim.value : claim.value
    return say('condition.say.flag', { field, value: say(isSo ? 'ledger.flag.true' : 'ledger.flag.false') })
  }
  const value = operandWords(claim.value, named, ledger, words)
  return say('condition.say.comparison', {
    field,
    operator: say(`condition.operator.${mannerOf(named)}.${operator}`),
    value,
  })
}

function mannerOf(field: LedgerField | undefined): Manner {
  if (field?.kind === 'amount') return 'amount'
  return field?.kind === 'day' || field?.kind === 'month' ? 'time' : 'other'
}

function referredSentence(value: Operand, field: LedgerField | undefined, words: SentenceWords): string {
  const referred = field?.kind === 'reference' ? words.ledgerNamed(field.refersTo) : undefined
  return referred && isCondition(value) ? conditionSentence(value, referred, words) : '…'
}

function operandWords(value: Operand, field: LedgerField | undefined, ledger: Ledger, words: SentenceWords): string {
  if (typeof value === 'string') return valueWords(value, field, words)
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return value.map((one) => valueWords(one, field, words)).join(words.say('app.list.comma'))
  if ('today' in value) return clockWords(value, words)
  if (isCondition(value)) return '…'
  const other = ledger.fields.get(value.field)
  return other ? words.naming(other) : value.field
}

function valueWords(value: string, field: LedgerField | undefined, words: SentenceWords): string {
  if (field === undefined) return value
  const isQuoted = field.kind === 'text' || field.kind === 'note'
  return isQuoted ? words.say('condition.say.quoted', { text: value }) : words.value(field, value)
}

/** 今天, 30天前, 3个月后. */
function clockWords({ today, unit }: ClockOperand, { say }: SentenceWords): string {
  if (today === 0) return say('condition.clock.now')
  return say(`condition.clock.${unit}.${today < 0 ? 'ago' : 'ahead'}`, { count: Math.abs(today) })
}

function isList(value: Operand): value is readonly string[] {
  return Array.isArray(value)
}

function isCondition(value: Operand): value is Condition {
  if (typeof value !== 'object' || isList(value)) return false
  return 'all' in value || 'any' in value || 'not' in value || 'operator' in value
}
