import type { FieldColumns } from './reading-protocol.ts'

/** Where the fields of a row stand in the workbook. */
export interface RowPlace {
  readonly row: number
  /** Of the sheet. */
  readonly columns: FieldColumns
}

/**
 * The cell of a field in a row. A field without a column, such as a month that stands in the title, is shown at the first of the others.
 *
 * @example cellOf({ row: 12, columns: { name: 'B' } }, ['name']) // 'B12'
 */
export function cellOf({ row, columns }: RowPlace, fields: readonly string[]): string {
  const letters = fields.map((field) => columns[field]).find((found) => found !== undefined)
  return `${letters ?? Object.values(columns)[0] ?? 'A'}${row}`
}
