import { isProblem, type Problem, problem } from '../errors.ts'
import { claimsOf } from './claims-of.ts'
import type { Claim, Condition } from './condition.ts'
import { isOperator, operatorsOf } from './operators-of.ts'
import { isObjectOf, parseOperand } from './parse-operand.ts'
import type { Vocabulary } from './word.ts'

/** Steps from the outermost condition to the innermost claim. */
export const deepestCondition = 8
/** Claims of one condition, those behind a `refers-to` among them. */
export const mostClaims = 200
/** Each looks into another ledger for every row. */
export const mostReferring = 8

/** The words of a ledger by its name; null when there is no such ledger. */
export type WordsOf = (ledger: string) => Vocabulary | null
type Unreadable = Problem<'condition.unreadable'>

/** Where in the condition the reading is. */
interface Reading {
  readonly at: string
  readonly depth: number
  readonly words: Vocabulary
  readonly wordsOf: WordsOf
}

/**
 * Reads plain data as a condition on a ledger's fields.
 *
 * @param words the fields that it may name
 * @returns the condition, holding nothing but what it means; or `condition.unreadable`, whose detail says where and what: `all[1].field: "colour"`
 */
export function parseCondition(json: unknown, words: Vocabulary, wordsOf: WordsOf): Condition | Unreadable {
  const condition = parsePart(json, { at: '', depth: 1, words, wordsOf })
  if (isProblem(condition)) return condition
  const claims = claimsOf(condition)
  const referring = claims.filter(({ operator }) => operator === 'refers-to').length
  if (claims.length > mostClaims) return unreadable('', `${claims.length} > ${mostClaims}`)
  return referring > mostReferring ? unreadable('', `refers-to ${referring} > ${mostReferring}`) : condition
}

function parsePart(json: unknown, reading: Reading): Condition | Unreadable {
  const { at, depth } = reading
  if (depth > deepestCondition) return unreadable(at, `> ${deepestCondition}`)
  if (isObjectOf(json, ['all'])) return parseParts(json.all, 'all', reading)
  if (isObjectOf(json, ['any'])) return parseParts(json.any, 'any', reading)
  if (isObjectOf(json, ['not'])) {
    const part = parsePart(json.not, inside(reading, 'not'))
    return isProblem(part) ? part : { not: part }
  }
  return isObjectOf(json, ['field', 'operator', 'value']) ? parseClaim(json, reading) : unreadable(at, shown(json))
}

function parseParts(json: unknown, name: 'all' | 'any', reading: Reading): Condition | Unreadable {
  if (!Array.isArray(json)) return unreadable(inside(reading, name).at, shown(json))
  const parts: Condition[] = []
  for (const [index, one] of json.entries()) {
    const part = parsePart(one, inside(reading, `${name}[${index}]`))
    if (isProblem(part)) return part
    parts.push(part)
  }
  return name === 'all' ? { all: parts } : { any: parts }
}

function parseClaim(json: Record<string, unknown>, reading: Reading): Claim | Unreadable {
  const word = typeof json.field === 'string' ? reading.words.get(json.field) : undefined
  if (word === undefined) return unreadable(inside(reading, 'field').at, shown(json.field))
  const { operator } = json
  if (!isOperator(operator) || !operatorsOf(word.kind).includes(operator)) {
    return unreadable(inside(reading, 'operator').at, `${word.name} ${shown(operator)}`)
  }
  if (operator === 'refers-to') {
    const referred = parseReferred(json.value, word.refersTo, reading)
    return isProblem(referred) ? referred : { field: word.name, operator, value: referred }
  }
  const value = parseOperand(json.value, operator, word, reading.words)
  return value === null
    ? unreadable(inside(reading, 'value').at, `${word.name} ${operator} ${shown(json.value)}`)
    : { field: word.name, operator, value }
}

/** A condition on the row that a reference names, in the words of that row's ledger. */
function parseReferred(json: unknown, ledger: string | null, reading: Reading): Condition | Unreadable {
  const words = ledger === null ? null : reading.wordsOf(ledger)
  const place = inside(reading, 'value')
  return words === null ? unreadable(place.at, shown(ledger)) : parsePart(json, { ...place, words })
}

function inside(reading: Reading, step: string): Reading {
  const at = reading.at === '' ? step : `${reading.at}.${step}`
  return { ...reading, at, depth: reading.depth + 1 }
}

function unreadable(at: string, what: string): Unreadable {
  return problem('condition.unreadable', { detail: at === '' ? what : `${at}: ${what}` })
}

const longestShown = 40

function shown(json: unknown): string {
  const text = JSON.stringify(json) ?? String(json)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
