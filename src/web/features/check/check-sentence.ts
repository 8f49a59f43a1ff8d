import { wordsInText } from '#domain/check/check-text.ts'
import { checkWords } from '#domain/check/check-words.ts'
import { conditionFromText } from '#domain/condition/condition-text.ts'
import type { WordsOf } from '#domain/condition/parse-condition.ts'
import { isProblem } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { type ConditionWords, conditionWords } from '../ledger/filter/condition-words.ts'
import { checkField, ledgerWithCheckWords } from './check-fields.ts'

/** When a check speaks, as an officer would say it: 投用日期早于开工日期. Null when the condition cannot be read. */
export function checkSentence(condition: string, ledger: Ledger, words: ConditionWords): string | null {
  const wordsOf: WordsOf = (name) => words.ledgerNamed(name)?.words ?? null
  const read = conditionFromText(condition, checkWords(ledger, wordsOf), wordsOf)
  return isProblem(read) ? null : conditionWords(read, ledgerWithCheckWords(ledger, read, words), words)
}

/** What a check says, where no row gives values to its words: a word in braces is named instead. */
export function checkText(text: string, ledger: Ledger, words: ConditionWords): string {
  return wordsInText(text).reduce((said, word) => {
    const field = checkField(word, ledger, words)
    return said.replaceAll(`{${word}}`, field ? words.naming(field) : word)
  }, text)
}
