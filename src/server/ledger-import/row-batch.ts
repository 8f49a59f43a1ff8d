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

export function packRows(rows: readonly ReadRow[]): RowBatch {
  return { count: rows.length, json: new TextEncoder().encode(JSON.stringify(rows)) }
}

export function unpackRows({ json }: RowBatch): ReadRow[] {
  return JSON.parse(new TextDecoder().decode(json)) as ReadRow[] // packed by `packRows`; texts, truths and nulls survive JSON
}
