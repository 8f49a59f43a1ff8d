import { type ErrorParams, problem } from '../errors.ts'
import type { FormColumnName } from './form-column.ts'
import type { FormIndicator, FormKnowledge } from './form-row.ts'
import { type RowReading, refuseEmpty } from './row-reading.ts'

/** The two columns that may name a thing; the code is believed before the name. */
interface NamingColumns {
  readonly code: FormColumnName
  readonly name: FormColumnName
  readonly unknown: 'import.place-unknown' | 'import.indicator-unknown'
}

const placeColumns: NamingColumns = { code: 'placeCode', name: 'region', unknown: 'import.place-unknown' }
const indicatorColumns: NamingColumns = {
  code: 'indicatorCode',
  name: 'indicator',
  unknown: 'import.indicator-unknown',
}

/** The place a row speaks of; refused when unknown or outside the sender's scope. */
export function readPlaceId(reading: RowReading, { findPlace, isInScope }: FormKnowledge): string | null {
  const place = readNamed(reading, placeColumns, findPlace)
  if (place === null || isInScope(place.id)) return place?.id ?? null
  return reading.refuse(namingColumn(reading, placeColumns), problem('access.outside-scope', { place: place.name }))
}

/** The indicator a row speaks of. */
export function readIndicator(reading: RowReading, { findIndicator }: FormKnowledge): FormIndicator | null {
  return readNamed(reading, indicatorColumns, findIndicator)
}

/** Whoever copies a row and changes its name but not its code would otherwise overwrite another place's figure. */
function readNamed<T extends { readonly id: string }>(
  reading: RowReading,
  columns: NamingColumns,
  find: (written: string) => T | null,
): T | null {
  const column = namingColumn(reading, columns)
  const value = reading.cells(column).text
  if (value === '') return refuseEmpty(reading, column)
  const found = find(value)
  if (found === null) return reading.refuse(column, problem(columns.unknown, { value }))
  const params = namesApart(reading, columns, found, find)
  return params === null ? found : reading.refuse(columns.name, problem('import.code-differs', params))
}

function namingColumn(reading: RowReading, columns: NamingColumns): FormColumnName {
  return reading.cells(columns.code).text === '' ? columns.name : columns.code
}

/** A name that finds nothing, or several things, does not contradict the code beside it. */
function namesApart<T extends { readonly id: string }>(
  reading: RowReading,
  columns: NamingColumns,
  found: T,
  find: (written: string) => T | null,
): ErrorParams<'import.code-differs'> | null {
  const [code, name] = [reading.cells(columns.code).text, reading.cells(columns.name).text]
  const named = name === '' ? null : find(name)
  return named === null || named.id === found.id ? null : { code, name }
}
