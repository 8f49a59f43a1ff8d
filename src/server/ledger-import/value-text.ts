import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { RowNames } from '../ledger/row-names.ts'

/** A value as a person reads it; amounts without their unit, which stands beside the field's name. Nothing is the empty text. */
export function valueText(field: LedgerField, value: FieldValue, names: RowNames): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  switch (field.kind) {
    case 'choice':
      return field.choices.find(({ code }) => code === value)?.zh ?? value
    case 'place':
      return names.places[value] ?? value
    case 'organisation':
      return names.organisations[value] ?? value
    case 'reference':
      return names.references[`${field.refersTo}/${value}`] ?? value
    default:
      return value
  }
}
