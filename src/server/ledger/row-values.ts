import { isCalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { isProblem, type Problem, problem } from '#domain/errors.ts'
import type { AmountField, ChoiceField } from '#domain/ledger/field.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { readTextValue } from '#domain/ledger/read-text.ts'
import { isRefused } from '#domain/ledger/value-reading.ts'
import { exact, toText, zero } from '#domain/quantity/exact.ts'
import { clipWritten } from '#domain/quantity/written-text.ts'
import { assertField } from './assert-field.ts'

/** Why the value of a field could not be taken. */
export interface FieldProblem extends Problem {
  readonly field: string
}

/** The values of a whole row, and what could not be taken of those that were given: there the earlier value stays. */
export interface MergedValues {
  readonly values: RowValues
  readonly problems: readonly FieldProblem[]
}

/**
 * Puts given values over those of the version before. Every value is brought into the writing in which the ledger keeps it: texts without
 * blanks around them, amounts as canonical decimals, nothing for an empty text.
 *
 * @param before values of the version before; null for a new row
 * @param given values by field; what is not named stays
 * @param areRead true when `readValue` made them: then they are in that writing already
 * @throws DomainError `ledger.field-unknown`
 */
export function mergeValues(ledger: Ledger, before: RowValues | null, given: RowValues, areRead = false): MergedValues {
  for (const name of Object.keys(given)) assertField(ledger, name)
  const keep = areRead ? (_field: LedgerField, value: FieldValue) => value : keepableValue
  const problems: FieldProblem[] = []
  const values: Record<string, FieldValue> = {}
  for (const field of ledger.fields.values()) {
    const earlier = before?.[field.name] ?? null
    const offered = given[field.name] ?? null
    const isGiven = Object.hasOwn(given, field.name) && offered !== earlier
    const taken = isGiven ? keep(field, offered) : earlier
    if (isProblem(taken)) problems.push({ field: field.name, ...taken })
    values[field.name] = isProblem(taken) ? earlier : taken
  }
  return { values, problems }
}

/** Names of the fields whose value differs from the version before; of a new row those that have one. */
export function changedFields(ledger: Ledger, before: RowValues | null, values: RowValues): string[] {
  return [...ledger.fields.keys()].filter((name) => (before?.[name] ?? null) !== (values[name] ?? null))
}

/** Problems of required fields that a row would leave or make empty. An old row that always lacked one may still be saved elsewhere. */
export function emptyFields(ledger: Ledger, before: RowValues | null, values: RowValues): FieldProblem[] {
  return [...ledger.fields.values()]
    .filter(({ name, required }) => required && values[name] === null && (before === null || before[name] !== null))
    .map(({ name, zh }) => ({ field: name, ...problem('value.empty', { field: zh }) }))
}

/** The value as the ledger keeps it, or why it cannot be kept. Whether an id exists is asked of the database elsewhere. */
export function keepableValue(field: LedgerField, value: FieldValue): FieldValue | Problem {
  if (value === null || value === '') return null
  if (field.kind === 'flag') {
    return typeof value === 'boolean' ? value : problem('value.flag-unreadable', { value: clipWritten(value) })
  }
  if (typeof value === 'boolean') return problem('quantity.unreadable', { text: String(value) })
  const text = value.trim()
  return text === '' ? null : keepableText(field, text)
}

function keepableText(field: Exclude<LedgerField, { kind: 'flag' }>, text: string): FieldValue | Problem {
  switch (field.kind) {
    case 'text':
    case 'note': {
      const read = readTextValue(field, { text, kind: 'text' })
      return isRefused(read) ? read.problem : read.value
    }
    case 'choice':
      return keepChoice(text, field)
    case 'amount':
      return keepAmount(text, field)
    case 'day':
      return isCalendarDate(text) ? keepYear(text) : unreadableDay(text)
    case 'month':
      return isMonth(text) ? keepYear(text) : unreadableDay(text)
    case 'place':
    case 'organisation':
    case 'reference':
      return text
    default:
      return field satisfies never
  }
}

function keepChoice(text: string, { choices }: ChoiceField): string | Problem {
  if (choices.some(({ code }) => code === text)) return text
  const known = choices.map(({ zh }) => zh).join('、')
  return problem('value.choice-unknown', { value: clipWritten(text), known })
}

const decimalText = /^-?\d+(?:\.\d+)?$/u
/** Far more than a city's money in 元, far less than what bursts a page. */
const mostWholeDigits = 15

function keepAmount(text: string, { decimals, mayBeNegative }: AmountField): string | Problem {
  const value = clipWritten(text)
  if (!decimalText.test(text)) return problem('quantity.unreadable', { text: value })
  const amount = exact(text)
  const [whole = '', fraction = ''] = toText(amount).replace('-', '').split('.')
  if (whole.length > mostWholeDigits) return problem('value.too-large', { value })
  if (fraction.length > decimals) return problem('value.decimals', { value, decimals })
  if (amount.lt(zero) && !mayBeNegative) return problem('value.negative', { value })
  return toText(amount)
}

function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/u.test(text) && isCalendarDate(`${text}-01`)
}

function unreadableDay(text: string): Problem {
  return problem('calendar.unreadable', { text: clipWritten(text) })
}

/** Firms older than a century are rare, plans beyond this one slips of the pen. */
const years = { first: 1900, last: 2100 }

function keepYear(text: string): string | Problem {
  const year = Number(text.slice(0, 4))
  return year >= years.first && year <= years.last ? text : problem('calendar.year-out-of-range', { text, ...years })
}
