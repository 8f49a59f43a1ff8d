import { isCalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { problem } from '#domain/errors.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { checkAmount } from '#domain/ledger/read-amount.ts'
import { readTextValue } from '#domain/ledger/read-text.ts'
import { readValue } from '#domain/ledger/read-value.ts'
import { type ReadValue, type ValueContext, valueRead, valueRefused } from '#domain/ledger/value-reading.ts'
import { exact, toText } from '#domain/quantity/exact.ts'
import { simplify } from '#i18n/script.ts'

/**
 * The value that was given for a field, by a form or by a program, as the ledger keeps it.
 *
 * What is already in the writing of its kind (plain decimal, `2026-03-31`, `2026-03`, code, id) is that value and nothing else: 0.85 of a
 * field of % is 0.85 %. Any other text is read as a cell of a workbook is read: 约1.3亿元 is 13000 in a field of 万元 and keeps its writing.
 * Names are given by id; whether that exists is asked of the database elsewhere.
 */
export function takeGiven(field: LedgerField, value: FieldValue): ReadValue {
  if (value === null) return valueRead(null)
  if (typeof value === 'boolean') return takeTruth(field, value)
  const text = value.trim()
  if (text === '') return valueRead(null)
  return takeExact(field, text) ?? readValue(field, { text, kind: 'text' }, asTyped)
}

const nowhere = () => null
/** Nobody says a unit or a year beside a text in a form; the names of ids are not looked up. */
const asTyped: ValueContext = {
  ...{ unit: null, year: null, simplify },
  ...{ findPlace: nowhere, findOrganisation: nowhere, findReference: nowhere },
}

function takeTruth({ kind }: LedgerField, truth: boolean): ReadValue {
  return kind === 'flag' ? valueRead(truth) : valueRefused(problem('quantity.unreadable', { text: String(truth) }))
}

/** A text in the writing in which the ledger keeps its kind, or why that value cannot be kept; null for any other writing. */
function takeExact(field: LedgerField, text: string): ReadValue | null {
  switch (field.kind) {
    case 'text':
    case 'note':
      return readTextValue(field, { text, kind: 'text' })
    case 'choice':
      return field.choices.some(({ code }) => code === text) ? valueRead(text) : null
    case 'amount':
      return decimalText.test(text) ? checkAmount(field, toText(exact(text)), null) : null
    case 'day':
      return isCalendarDate(text) ? takeYear(text) : null
    case 'month':
      return isMonth(text) ? takeYear(text) : null
    case 'flag':
      return null
    case 'place':
    case 'organisation':
    case 'reference':
      return valueRead(text)
    default:
      return field satisfies never
  }
}

const decimalText = /^-?\d+(?:\.\d+)?$/u
function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/u.test(text) && isCalendarDate(`${text}-01`)
}

/** Firms older than a century are rare, plans beyond this one slips of the pen. */
const years = { first: 1900, last: 2100 }

function takeYear(text: string): ReadValue {
  const year = Number(text.slice(0, 4))
  if (year >= years.first && year <= years.last) return valueRead(text)
  return valueRefused(problem('calendar.year-out-of-range', { text, ...years }))
}
