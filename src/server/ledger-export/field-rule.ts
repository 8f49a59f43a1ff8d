import { longestNote, longestText } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { ledgerYears } from '#domain/ledger/read-day.ts'
import type { CellRule, ListSpec } from '#office/workbook/template-spec.ts'

/** The days that an import believes. */
const firstDay = `${ledgerYears.first}-01-01`
const lastDay = `${ledgerYears.last}-12-31`
const monthLength = 7

/**
 * What a spreadsheet program lets people type into a field. A name that is not in its list is asked about, for the list is as old as the
 * file; a word that no choice has, a number that is none and a date that is none are refused.
 *
 * @param message what is wanted
 */
export function ruleOf(field: LedgerField, list: ListSpec | null, message: string): CellRule | null {
  if (list !== null) {
    return { kind: 'list', list: list.name, isOpen: field.kind !== 'choice' && field.kind !== 'flag', message }
  }
  switch (field.kind) {
    case 'text':
      return { kind: 'length', least: 0, most: longestText, message }
    case 'note':
      return { kind: 'length', least: 0, most: longestNote, message }
    case 'amount':
      return { kind: 'number', mayBeNegative: field.mayBeNegative ?? false, message }
    case 'day':
      return { kind: 'date', first: firstDay, last: lastDay, message }
    case 'month':
      return { kind: 'length', least: monthLength, most: monthLength, message }
    default:
      return null
  }
}
