import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { searchColumn, sortColumn } from '#domain/ledger/row-columns.ts'
import { searchForm } from '../search-form.ts'
import { sortKey } from '../sort-key.ts'
import { ownFields } from './ledger-columns.ts'
import type { NewRowVersion } from './ledger-row.ts'

/** Column → value as JSON; a column that is missing is null. */
export type VersionRecord = Readonly<Record<string, unknown>>

/** The pinyin of titles that are other rows' own, by their id. */
export type TitleSorts = ReadonlyMap<string, string>

/**
 * Makes records of versions, ready for the table: with search forms, sort keys and the city's own fields in one value. Texts that come again
 * are folded once.
 */
export function recordMaker(
  ledger: Ledger,
  cityId: string,
  titleSorts: TitleSorts,
): (draft: NewRowVersion) => VersionRecord {
  const fields = ownFields(ledger)
  const extras = [...ledger.fields.values()].filter(({ isExtra }) => isExtra)
  const folded = remembered(searchForm)
  const sorted = remembered(sortKey)
  return (draft) => {
    const record: Record<string, unknown> = { city_id: cityId, ...versionColumns(draft) }
    for (const field of fields) {
      const value = cleaned(draft.values[field.name])
      if (value === null) continue
      record[field.column] = value
      if (isSearched(field)) record[searchColumn(field.column)] = folded(String(value))
      if (field.name === ledger.title) {
        record[sortColumn(field.column)] =
          field.kind === 'reference' ? (titleSorts.get(String(value)) ?? '') : sorted(String(value))
      }
    }
    return { ...record, place_id: draft.placeId, extra: extraOf(extras, draft.values, folded) }
  }
}

function versionColumns(draft: NewRowVersion): VersionRecord {
  return {
    id: draft.id,
    version: draft.expectedVersion + 1,
    kind: draft.kind,
    written: draft.written,
    answers: draft.answers,
    synthetic: draft.synthetic,
    approval: draft.approval,
    source_id: draft.sourceId,
    import_id: draft.importId,
    sheet: draft.sheet,
    sheet_row: draft.sheetRow,
    known_from: draft.knownFrom,
    recorded_on: draft.recordedOn,
    recorded_by: draft.recordedBy,
    recorded_by_name: draft.recordedByName,
    why: draft.why,
  }
}

/** Nothing is null, never an empty text: `empty` asks for null. */
function cleaned(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === '' ? null : value
}

function isSearched({ kind }: LedgerField): boolean {
  return kind === 'text' || kind === 'note'
}

function extraOf(fields: readonly LedgerField[], values: RowValues, folded: (text: string) => string): VersionRecord {
  const extra: Record<string, unknown> = {}
  for (const field of fields) {
    const value = cleaned(values[field.name])
    if (value === null) continue
    extra[field.column] = value
    if (isSearched(field)) extra[searchColumn(field.column)] = folded(String(value))
  }
  return extra
}

/** The same function, asked once for each text. */
function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}
