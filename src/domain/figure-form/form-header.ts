import { columnOfHeader, type FormColumnName, requiredColumns } from './form-column.ts'

/** A cell as any workbook reader gives it. */
export interface FormCell {
  readonly address: string
  readonly column: number
  readonly kind: string
  readonly text: string
}

export interface FormSheet {
  readonly name: string
  readonly rows: readonly { readonly number: number; readonly cells: readonly FormCell[] }[]
}

/** Where the header stands and which column of the sheet holds what. */
export interface FormHeader {
  readonly rowNumber: number
  readonly columns: ReadonlyMap<FormColumnName, number>
}

/** Titles, 填报单位 and dates stand above the header: so many rows are searched for it. */
const headerSearchRows = 20

/**
 * Finds the header row: the one of the first twenty rows that names most columns of the form, at least three.
 *
 * @param simplify turns Traditional headers to Simplified
 * @returns the header; or the required columns that even the best row lacks, those of which one would do joined by `/`
 */
export function findHeader(
  sheet: FormSheet,
  simplify: (text: string) => string,
): FormHeader | { readonly missing: readonly string[] } {
  const candidates = sheet.rows
    .slice(0, headerSearchRows)
    .map((row) => ({ row, columns: readHeaderRow(row.cells, simplify) }))
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (chosen, candidate) => (candidate.columns.size > (chosen?.columns.size ?? 2) ? candidate : chosen),
    null,
  )
  const missing = missingColumns(best?.columns ?? new Map())
  if (best === null || missing.length > 0) return { missing }
  return { rowNumber: best.row.number, columns: best.columns }
}

function readHeaderRow(cells: readonly FormCell[], simplify: (text: string) => string): Map<FormColumnName, number> {
  const columns = new Map<FormColumnName, number>()
  for (const cell of cells) {
    const name = columnOfHeader(simplify(cell.text))
    if (name !== null && !columns.has(name)) columns.set(name, cell.column)
  }
  return columns
}

function missingColumns(columns: ReadonlyMap<FormColumnName, number>): string[] {
  return requiredColumns
    .filter((alternatives) => !alternatives.some((name) => columns.has(name)))
    .map((alternatives) => alternatives.join('/'))
}
