import { isCalendarDate } from '../calendar/calendar-date.ts'
import type { ClockOperand, FieldOperand, Operand, Operator } from './condition.ts'
import { foldWidth } from './needle.ts'
import { isComparison } from './operators-of.ts'
import type { Vocabulary, Word } from './word.ts'

/** Texts in the list of an `in`. */
export const longestList = 500
/** Characters of a text that is compared or looked for. */
export const longestOperand = 200

/**
 * The operand of a claim, or null when it is none for this field and operator. That of `refers-to` is a condition and is read elsewhere.
 *
 * @param words those of the claim's own ledger: another field must be of the same kind, unit and ledger
 */
export function parseOperand(json: unknown, operator: Operator, word: Word, words: Vocabulary): Operand | null {
  if (operator === 'empty') return typeof json === 'boolean' ? json : null
  if (operator === 'in') return parseList(json, word)
  if (operator === 'contains') return isText(json) && foldWidth(json) !== '' ? json : null
  if (isComparison(operator)) {
    return parseFieldOperand(json, word, words) ?? parseClockOperand(json, word) ?? parseValue(json, word)
  }
  return isText(json) ? json : null
}

function parseList(json: unknown, word: Word): readonly string[] | null {
  if (!Array.isArray(json) || json.length === 0 || json.length > longestList) return null
  const texts = json.map((one: unknown) => parseValue(one, word)).filter((one) => typeof one === 'string')
  return texts.length === json.length ? texts : null
}

/** A value in the writing of the field's kind. */
function parseValue(json: unknown, { kind, choices }: Word): string | boolean | null {
  if (kind === 'flag') return typeof json === 'boolean' ? json : null
  if (!isText(json)) return null
  switch (kind) {
    case 'amount':
      return decimalText.test(json) ? json : null
    case 'day':
      return isCalendarDate(json) ? json : null
    case 'month':
      return isMonth(json) ? json : null
    case 'choice':
      return choices.includes(json) ? json : null
    default:
      return json
  }
}

/** More digits than any amount of a ledger, and few enough for every database. */
const decimalText = /^-?\d{1,40}(?:\.\d{1,40})?$/
const halfOfPair = /\p{Surrogate}/u

/** Neither U+0000 nor half of a pair of surrogates: no database can hold them. */
function isText(json: unknown): json is string {
  if (typeof json !== 'string' || json === '' || json.length > longestOperand) return false
  return !json.includes('\0') && !halfOfPair.test(json)
}

function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCalendarDate(`${text}-01`)
}

function parseFieldOperand(json: unknown, word: Word, words: Vocabulary): FieldOperand | null {
  if (!isObjectOf(json, ['field']) || typeof json.field !== 'string') return null
  const other = words.get(json.field)
  return other !== undefined && areComparable(word, other) ? { field: other.name } : null
}

function areComparable(one: Word, other: Word): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.refersTo === other.refersTo
}

/** A century each way: no sum of these leaves the calendar. */
const farthest: Readonly<Record<string, number>> = { day: 36_525, month: 1_200, year: 100 }

function parseClockOperand(json: unknown, { kind }: Word): ClockOperand | null {
  if ((kind !== 'day' && kind !== 'month') || !isObjectOf(json, ['today', 'unit'])) return null
  const { today, unit } = json
  if (!Number.isSafeInteger(today) || !isClockUnit(unit)) return null
  const count = Number(today)
  return Math.abs(count) <= (farthest[unit] ?? 0) ? { today: count, unit } : null
}

function isClockUnit(unit: unknown): unit is ClockOperand['unit'] {
  return typeof unit === 'string' && Object.hasOwn(farthest, unit)
}

/** True for a plain object with exactly these names. */
export function isObjectOf(json: unknown, names: readonly string[]): json is Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false
  const own = Object.keys(json)
  return own.length === names.length && names.every((name) => own.includes(name))
}
