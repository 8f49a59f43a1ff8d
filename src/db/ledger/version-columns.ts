import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { searchColumn, sortColumn } from '#domain/ledger/row-columns.ts'
import { searchForm } from '../search-form.ts'
import { sortKey } from '../sort-key.ts'
import type { InsertedColumn } from './insert-columns.ts'
import { ledgerColumns, ownFields } from './ledger-columns.ts'
import type { NewRowVersion } from './ledger-row.ts'
import { fieldOf } from './select-rows.ts'

/** The pinyin of titles that are other rows' own, by their id. */
export type TitleSorts = ReadonlyMap<string, string>

type Read = InsertedColumn<NewRowVersion>['read']

/**
 * The columns of a ledger's table with what a version puts into each: its values, their search forms and the sort key of its title, and where
 * it came from. All but those that are empty at first or stamped by the database.
 *
 * @param titleSorts where a row is titled by another one, the pinyin of that one
 */
export function versionColumns(
  ledger: Ledger,
  cityId: string,
  titleSorts: TitleSorts,
): InsertedColumn<NewRowVersion>[] {
  const reads = new Map([...fieldReads(ledger), ...titleRead(ledger, titleSorts), ...ownReads(ledger, cityId)])
  return ledgerColumns(ledger).flatMap(({ name, type }) => {
    const read = reads.get(name)
    return read === undefined ? [] : [{ name, type, read }]
  })
}

function fieldReads(ledger: Ledger): [string, Read][] {
  return ownFields(ledger).flatMap(({ name, column, kind }): [string, Read][] => {
    const value: [string, Read] = [column, ({ values }) => stored(values[name])]
    return isSearched(kind) ? [value, [searchColumn(column), ({ values }) => folded(values[name])]] : [value]
  })
}

/** Nothing is null, never an empty text: `empty` asks for null. */
function stored(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === '' ? null : value
}

function folded(value: FieldValue | undefined): string | null {
  const text = stored(value)
  return text === null ? null : searchForm(String(text))
}

function isSearched(kind: LedgerField['kind']): boolean {
  return kind === 'text' || kind === 'note'
}

/** Where a row is titled by another one, it sorts by the pinyin that this one has. */
function titleRead(ledger: Ledger, titleSorts: TitleSorts): [string, Read][] {
  const { name, kind, column } = fieldOf(ledger, ledger.title)
  const isTitledByOther = kind === 'reference'
  const sortOf = (title: string) => (isTitledByOther ? (titleSorts.get(title) ?? '') : sortKey(title))
  return [[sortColumn(column), ({ values }) => sortOf(String(values[name]))]]
}

/** The columns that every ledger has. `place_id` stands here for all: of a ledger with a place of its own it is that field's. */
function ownReads(ledger: Ledger, cityId: string): [string, Read][] {
  const extras = [...ledger.fields.values()].filter(({ isExtra }) => isExtra)
  return [
    ['city_id', () => cityId],
    ['id', ({ id }) => id],
    ['version', ({ expectedVersion }) => expectedVersion + 1],
    ['kind', ({ kind }) => kind],
    ['place_id', ({ placeId }) => placeId],
    ['extra', ({ values }) => extraOf(extras, values)],
    ['written', ({ written }) => written],
    ['answers', ({ answers }) => answers],
    ['synthetic', ({ synthetic }) => synthetic],
    ['approval', ({ approval }) => approval],
    ['source_id', ({ sourceId }) => sourceId],
    ['import_id', ({ importId }) => importId],
    ['sheet', ({ sheet }) => sheet],
    ['sheet_row', ({ sheetRow }) => sheetRow],
    ['known_from', ({ knownFrom }) => knownFrom],
    ['recorded_on', ({ recordedOn }) => recordedOn],
    ['recorded_by', ({ recordedBy }) => recordedBy],
    ['recorded_by_name', ({ recordedByName }) => recordedByName],
    ['why', ({ why }) => why],
  ]
}

function extraOf(extras: readonly LedgerField[], values: NewRowVersion['values']): Record<string, FieldValue> {
  const extra: Record<string, FieldValue> = {}
  for (const { name, column, kind } of extras) {
    const value = stored(values[name])
    if (value === null) continue
    extra[column] = value
    if (isSearched(kind)) extra[searchColumn(column)] = searchForm(String(value))
  }
  return extra
}
