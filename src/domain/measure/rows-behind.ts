import { calendarDate, endOfMonth } from '../calendar/calendar-date.ts'
import type { Claim, Condition, Operator } from '../condition/condition.ts'
import { unknownOf } from '../condition/unknown-of.ts'
import { type Ledger, placeWord } from '../ledger/ledger.ts'
import type { LedgerSet } from '../ledger/ledger-set.ts'
import { type Measure, type Months, monthsCounted } from './measure.ts'

/**
 * Which rows a figure is made of, as a condition on the list of the ledger: what counts, in which months, and in which place. The rows of
 * that list add up to the figure.
 *
 * @param placeId the figure's place, in the reporting hierarchy; null: the whole city
 */
export function rowsBehind(
  measure: Measure,
  open: LedgerSet,
  { placeId, period }: { readonly placeId: string | null; readonly period: Months },
): Condition {
  const counted = isEveryRow(measure.where) ? [] : [measure.where]
  return joined([...counted, ...havingAmount(measure), ...inTimeAndPlace(measure, open, placeId, period)])
}

/** The rows of the same months and place of which it is not known whether they count, or with how much. */
export function rowsUnknown(
  measure: Measure,
  open: LedgerSet,
  { placeId, period }: { readonly placeId: string | null; readonly period: Months },
): Condition {
  const { where, sum } = measure
  const withoutAmount = sum === null ? [] : [joined([...(isEveryRow(where) ? [] : [where]), isEmpty(sum)])]
  const unknown = { any: [unknownOf(where), ...withoutAmount] }
  return joined([unknown, ...inTimeAndPlace(measure, open, placeId, period)])
}

function joined(parts: readonly Condition[]): Condition {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts }
}

function havingAmount({ sum }: Measure): Condition[] {
  return sum === null ? [] : [{ field: sum, operator: 'empty', value: false }]
}

function isEmpty(field: string): Condition {
  return { field, operator: 'empty', value: true }
}

function inTimeAndPlace(measure: Measure, open: LedgerSet, placeId: string | null, period: Months): Condition[] {
  const ledger = open(measure.ledger)
  const inPlace = placeId === null ? [] : [liesIn(placeId, ledger)]
  return [...inMonths(measure, ledger, monthsCounted(measure, period)), ...inPlace]
}

function isEveryRow(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0
}

function inMonths({ time }: Measure, ledger: Ledger, months: Months): Condition[] {
  const last = endOfMonth(calendarDate(`${months.until}-01`))
  switch (time.kind) {
    case 'flow':
      return [...since(time.on, months.from && `${months.from}-01`), claim(time.on, '<=', last)]
    case 'reported':
      return [...since(ledger.month ?? '', months.from), claim(ledger.month ?? '', '<=', months.until)]
    case 'stock':
      return [claim(time.from, '<=', last), ...(time.until === null ? [] : [notYet(time.until, last)])]
    default:
      return time satisfies never
  }
}

function since(field: string, first: string | null): Claim[] {
  return first === null ? [] : [claim(field, '>=', first)]
}

/** The day is empty, or lies after another one. */
function notYet(field: string, day: string): Condition {
  return { any: [isEmpty(field), claim(field, '>', day)] }
}

/** Rows that lie in a place: by the field that says so, or, where another row says it, by what the row itself keeps of it. */
export function liesIn(placeId: string, ledger: Ledger): Claim {
  const isOwn = ledger.fields.get(ledger.place)?.kind === 'place'
  return claim(isOwn ? ledger.place : placeWord.name, 'within', placeId)
}

function claim(field: string, operator: Operator, value: string): Claim {
  return { field, operator, value }
}
