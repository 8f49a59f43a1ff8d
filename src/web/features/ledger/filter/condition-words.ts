import type { Condition } from '#domain/condition/condition.ts'
import { conditionSentence } from '#domain/ledger/condition-sentence.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { unitOf, type ValueWords, valueText } from '../values/value-text.tsx'

/** What is needed to say a condition: beside the words of values, the ledgers that references point into. */
export interface ConditionWords extends ValueWords {
  readonly ledgerNamed: (name: string) => Ledger | undefined
}

/** A condition as a person would say it: 总投资不低于10,000万元，并且所在地区在晋江市范围内. */
export function conditionWords(condition: Condition, ledger: Ledger, words: ConditionWords): string {
  const { t, naming, ledgerNamed } = words
  return conditionSentence(condition, ledger, {
    say: t,
    naming,
    ledgerNamed,
    value: (field, value) => {
      const unit = unitOf(field, t)
      return t.locale === 'en' && unit !== ''
        ? `${valueText(field, value, words)} ${unit}`
        : `${valueText(field, value, words)}${unit}`
    },
  })
}
