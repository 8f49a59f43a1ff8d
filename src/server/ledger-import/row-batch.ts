import type { FieldValue } from '#domain/condition/word.ts'
import type { TableRow } from '#domain/layout/read-table-rows.ts'

/** A row as it was read. A field whose cell is blank, or that has no column, is not among its values: what is stored there stays. */
export interface ReadRow extends TableRow {
  /** Index among the sheets of the workbook. */
  readonly sheet: number
  /** True when the workbook marks it as invented. */
  readonly synthetic: boolean
}

/**
 * Some rows as JSON in bytes: they cross from the thread that reads without being copied, and rest outside the heap until they are
 * compared, shown and written.
 */
export interface RowBatch {
  readonly count: number
  readonly json: Uint8Array
}

/** A cell that says nothing; null is a cell that says that there is nothing. */
const blank = 0
type Packed = readonly [sheet: number, row: number, marks: number, ...values: (FieldValue | typeof blank)[]]
const marks = { refused: 1, synthetic: 2 } as const

interface PackedRows {
  readonly fields: readonly string[]
  readonly rows: readonly Packed[]
  /** Only what was written differently: index of the row, field, text. */
  readonly written: readonly (readonly [number, string, string])[]
}

/** @param fields the fields that any of the rows may have */
export function packRows(fields: readonly string[], rows: readonly ReadRow[]): RowBatch {
  const packed: PackedRows = {
    fields,
    rows: rows.map(({ sheet, row, refused, synthetic, values }) => [
      sheet,
      row,
      (refused ? marks.refused : 0) + (synthetic ? marks.synthetic : 0),
      ...fields.map((field) => values[field] ?? (Object.hasOwn(values, field) ? null : blank)),
    ]),
    written: rows.flatMap((row, index) =>
      Object.entries(row.written).map(([field, text]) => [index, field, text] as const),
    ),
  }
  return { count: rows.length, json: new TextEncoder().encode(JSON.stringify(packed)) }
}

export function unpackRows({ json }: RowBatch): ReadRow[] {
  const { fields, rows, written }: PackedRows = JSON.parse(new TextDecoder().decode(json))
  const writings = new Map<number, Record<string, string>>()
  for (const [index, field, text] of written) {
    const ofRow = writings.get(index) ?? {}
    ofRow[field] = text
    writings.set(index, ofRow)
  }
  return rows.map(([sheet, row, marked, ...values], index) => ({
    sheet,
    row,
    refused: (marked & marks.refused) !== 0,
    synthetic: (marked & marks.synthetic) !== 0,
    values: valuesOf(fields, values),
    written: writings.get(index) ?? {},
  }))
}

function valuesOf(fields: readonly string[], packed: readonly (FieldValue | number)[]): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {}
  for (const [index, field] of fields.entries()) {
    const value = packed[index]
    if (typeof value !== 'number' && value !== undefined) values[field] = value
  }
  return values
}
