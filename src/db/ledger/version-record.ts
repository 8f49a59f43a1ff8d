import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { searchColumn, sortColumn } from '#domain/ledger/row-columns.ts'
import { searchForm } from '../search-form.ts'
import { sortKey } from '../sort-key.ts'
import { ownFields } from './ledger-columns.ts'
import type { NewRowVersion } from './ledger-row.ts'
import { fieldOf } from './select-rows.ts'

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
  const fields = ownFields(ledger).map(placesOf)
  const extras = [...ledger.fields.values()].filter(({ isExtra }) => isExtra).map(placesOf)
  const titleField = fieldOf(ledger, ledger.title)
  const [titleSort, isTitledByOther] = [sortColumn(titleField.column), titleField.kind === 'reference']
  const folded = remembered(searchForm)
  const sorted = remembered(sortKey)
  return (draft) => {
    const record = versionColumns(draft)
    record.city_id = cityId
    for (const places of fields) fill(record, places, draft.values, folded)
    const title = String(draft.values[ledger.title])
    record[titleSort] = isTitledByOther ? (titleSorts.get(title) ?? '') : sorted(title)
    record.place_id = draft.placeId
    const extra: Record<string, unknown> = {}
    for (const places of extras) fill(extra, places, draft.values, folded)
    record.extra = extra
    return record
  }
}

/** Where the value of a field goes; made once, because a record has fifty columns. */
interface FieldPlaces {
  readonly name: string
  readonly column: string
  /** Column of the search form beside it; null where nothing is searched. */
  readonly search: string | null
}

function placesOf({ name, kind, column }: LedgerField): FieldPlaces {
  return { name, column, search: kind === 'text' || kind === 'note' ? searchColumn(column) : null }
}

/** Nothing is null, never an empty text: `empty` asks for null. */
function fill(
  record: Record<string, unknown>,
  { name, column, search }: FieldPlaces,
  values: RowValues,
  folded: (text: string) => string,
): void {
  const value: FieldValue | undefined = values[name]
  if (value === undefined || value === null || value === '') return
  record[column] = value
  if (search !== null) record[search] = folded(String(value))
}

function versionColumns(draft: NewRowVersion): Record<string, unknown> {
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
