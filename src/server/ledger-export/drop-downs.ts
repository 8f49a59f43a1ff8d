import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { Translator } from '#i18n/translator.ts'
import type { ListSpec } from '#office/workbook/template-spec.ts'
import type { KnownNames } from '../ledger/name-finders.ts'
import { wordOf } from './form-words.ts'
import type { WrittenNames } from './written-names.ts'

/** What the drop-downs of a template offer. */
export interface Offered {
  readonly say: Translator
  readonly names: KnownNames
  readonly written: WrittenNames
  /** Places of the person's scope and organisations that answer for something, by id, in the order in which they are offered. */
  readonly placeIds: readonly string[]
  readonly organisationIds: readonly string[]
}

/** Nobody scrolls through more, and a workbook with more is slow to open: the field is then typed without a list. */
const longestList = 5_000

/**
 * The list behind a field; null for a field without one.
 *
 * Fields that offer the same share a list, which is named after what it offers.
 */
export function listOf(field: LedgerField, offered: Offered): ListSpec | null {
  const list = wholeListOf(field, offered)
  return list === null || list.values.length === 0 || list.values.length > longestList ? null : list
}

function wholeListOf(field: LedgerField, { say, names, written, placeIds, organisationIds }: Offered): ListSpec | null {
  switch (field.kind) {
    case 'choice':
      return {
        name: `list_of_${field.isExtra ? 'extra_' : ''}${field.column}`,
        values: field.choices.map((choice) => wordOf(choice, say.locale)),
      }
    case 'flag':
      return { name: 'list_of_flags', values: [say('ledger.flag.true'), say('ledger.flag.false')] }
    case 'place':
      return { name: 'list_of_places', values: placeIds.map(written.place) }
    case 'organisation':
      return { name: 'list_of_organisations', values: organisationIds.map(written.organisation) }
    case 'reference': {
      const entries = names.references[field.refersTo] ?? []
      return {
        name: `list_of_rows_${field.refersTo.replaceAll('-', '_')}`,
        values: entries.map(({ id }) => written.reference(field.refersTo, id)),
      }
    }
    default:
      return null
  }
}
