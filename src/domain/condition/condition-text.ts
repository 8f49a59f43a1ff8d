import { type Problem, problem } from '../errors.ts'
import type { Condition } from './condition.ts'
import { parseCondition, type WordsOf } from './parse-condition.ts'
import type { Vocabulary } from './word.ts'

/**
 * The condition that the JSON text of an address or a saved view holds.
 *
 * @returns the condition, or `condition.unreadable`
 */
export function conditionFromText(
  text: string,
  words: Vocabulary,
  wordsOf: WordsOf,
): Condition | Problem<'condition.unreadable'> {
  const json = jsonOf(text)
  if (json === undefined) return problem('condition.unreadable', { detail: 'JSON' })
  return parseCondition(json, words, wordsOf)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the caller says that it is no JSON
  }
}

/**
 * The JSON text of a condition; equal conditions give equal texts.
 *
 * @example conditionText({ field: 'isKey', operator: '=', value: true }) // '{"field":"isKey","operator":"=","value":true}'
 */
export function conditionText(condition: Condition): string {
  return JSON.stringify(condition, (_, value: unknown) => inOrder(value))
}

/** The names of an object in alphabetical order, in which conditions are also written by hand: field, operator, value. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
