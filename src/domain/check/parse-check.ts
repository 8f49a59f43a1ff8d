import type { Condition } from '../condition/condition.ts'
import { parseCondition, type WordsOf } from '../condition/parse-condition.ts'
import { isProblem, type Problem, problem } from '../errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { wordsInText } from './check-text.ts'
import { checkWords } from './check-words.ts'

/** The parts of a check that speak of a ledger, as the rulebook keeps them. */
export interface UnreadCheck {
  readonly id: string
  readonly when: unknown
  readonly zh: string
  readonly en: string
  readonly fields: readonly string[]
}

/**
 * Reads the condition of a check against its ledger.
 *
 * @returns the condition; or `condition.unreadable` with the check's id, when it, what it says, or the fields beside which it is shown name what the ledger
 *   does not have
 */
export function parseCheck(
  check: UnreadCheck,
  ledger: Ledger,
  wordsOf: WordsOf,
): Condition | Problem<'condition.unreadable'> {
  const stranger = check.fields.find((field) => !ledger.fields.has(field))
  if (stranger !== undefined) return unreadable(check, `fields: "${stranger}"`)
  const words = checkWords(ledger, wordsOf)
  const unknown = [...wordsInText(check.zh), ...wordsInText(check.en)].find((word) => !words.has(word))
  if (unknown !== undefined) return unreadable(check, `text: "${unknown}"`)
  const condition = parseCondition(check.when, words, wordsOf)
  return isProblem(condition) ? unreadable(check, `${condition.params.detail}`) : condition
}

function unreadable({ id }: UnreadCheck, detail: string): Problem<'condition.unreadable'> {
  return problem('condition.unreadable', { detail: `${id}: ${detail}` })
}
