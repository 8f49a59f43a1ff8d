import { unitOfTimes } from '#contract/check.ts'
import { claimsOf } from '#domain/condition/claims-of.ts'
import type { Condition } from '#domain/condition/condition.ts'
import { isFieldOperand } from '#domain/condition/operand.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { MessageKey } from '#i18n/zh-hans.ts'
import type { ConditionWords } from '../ledger/filter/condition-words.ts'

type Words = Pick<ConditionWords, 't' | 'naming' | 'ledgerNamed'>

/** The ledger as a check sees it: beside its fields the words by which a row is compared with earlier ones, named in the reader's language. */
export function ledgerWithCheckWords(ledger: Ledger, condition: Condition, words: Words): Ledger {
  const named = namesIn(condition).flatMap((name) => {
    const field = checkField(name, ledger, words)
    return field ? [[name, field] as const] : []
  })
  return { ...ledger, fields: new Map([...ledger.fields, ...named]) }
}

function namesIn(condition: Condition): string[] {
  return claimsOf(condition).flatMap(({ field, value }) => (isFieldOperand(value) ? [field, value.field] : [field]))
}

/** What a word of checks means, as a field with that label; undefined for a word that there is not. */
export function checkField(name: string, ledger: Ledger, { t, naming, ledgerNamed }: Words): LedgerField | undefined {
  const own = ledger.fields.get(name)
  if (own) return own
  if (name === 'firstOfYear') return flagNamed(t('check.word.first-of-year'), name)
  const point = name.indexOf('.')
  const [kind, inner] = [name.slice(0, point), name.slice(point + 1)]
  const field = ledger.fields.get(inner)
  const key = wordKey(kind, ledger)
  if (field && key) return { ...shaped(kind, field), ...labelled(t(key, { field: naming(field) })), name }
  const reference = ledger.fields.get(kind)
  const referred = reference?.kind === 'reference' ? ledgerNamed(reference.refersTo)?.fields.get(inner) : undefined
  if (!reference || !referred) return undefined
  return {
    ...referred,
    ...labelled(t('check.word.referred', { reference: naming(reference), field: naming(referred) })),
    name,
  }
}

/** In a ledger of months a row is compared with earlier months, in another one with itself before the change. */
function wordKey(kind: string, { month }: Ledger): MessageKey | undefined {
  const beside = month === null ? 'save' : 'month'
  const keys: Readonly<Record<string, MessageKey>> = {
    previous: `check.word.previous.${beside}`,
    lastYear: 'check.word.last-year',
    earlier: 'check.word.earlier',
    earlierInYear: 'check.word.earlier-in-year',
    earlierMonth: 'check.word.earlier-month',
    rise: `check.word.rise.${beside}`,
    times: `check.word.times.${beside}`,
    apart: `check.word.apart.${beside}`,
  }
  return Object.hasOwn(keys, kind) ? keys[kind] : undefined
}

/** A ratio of two amounts counts times; the month of an earlier report is a month. */
function shaped(kind: string, field: LedgerField): LedgerField {
  if (field.kind === 'amount' && (kind === 'times' || kind === 'apart')) return { ...field, unit: unitOfTimes }
  const { name, column, isExtra } = field
  return kind === 'earlierMonth' ? { kind: 'month', zh: '', en: '', name, column, isExtra } : field
}

function flagNamed(label: string, name: string): LedgerField {
  return { kind: 'flag', ...labelled(label), name, column: name, isExtra: false }
}

/** A label that stands in the reader's language already. */
function labelled(label: string) {
  return { zh: label, en: label }
}
