import type { FieldValue } from '#domain/condition/word.ts'
import type { ChoiceField } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { CellText, ColumnKind } from '#office/workbook/workbook-spec.ts'
import { wordOf } from './form-words.ts'
import type { WrittenNames } from './written-names.ts'

/** How the cells of a field's column are written: amounts and days as true numbers and dates, everything else as text. */
export function columnKindOf(field: LedgerField): ColumnKind {
  if (field.kind === 'amount') return isPercent(field) ? 'percent' : 'number'
  return field.kind === 'day' ? 'date' : 'text'
}

/** Makes the texts of cells out of values, so that `readValue` gives the same values back. */
export function cellWriter(locale: Locale, names: WrittenNames): (field: LedgerField, value: FieldValue) => CellText {
  const say = translatorFor(locale)
  return (field, value) => {
    if (value === null) return null
    if (typeof value === 'boolean') return say(value ? 'ledger.flag.true' : 'ledger.flag.false')
    switch (field.kind) {
      case 'amount':
        return isPercent(field) ? `${value}%` : value
      case 'choice':
        return choiceWord(field, value, locale)
      case 'place':
        return names.place(value)
      case 'organisation':
        return names.organisation(value)
      case 'reference':
        return names.reference(field.refersTo, value)
      default:
        return value
    }
  }
}

/** A code that the list no longer has is written as it is. */
function choiceWord({ choices }: ChoiceField, code: string, locale: Locale): string {
  const chosen = choices.find((choice) => choice.code === code)
  return chosen ? wordOf(chosen, locale) : code
}

/** A bare 0.85 in a column of % might be 85 %: a true percentage leaves no doubt. */
function isPercent(field: LedgerField): boolean {
  return field.kind === 'amount' && field.unit === '%'
}
