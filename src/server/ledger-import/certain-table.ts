import type { RecognisedColumn, RecognisedTable } from '#domain/layout/recognised-table.ts'

/** A column whose header is a field's name or one of its known other names, and whose values fit, is at least this certain. */
const certainEnough = 0.9

/** Headers of columns that everybody knows to be no part of a row: its number on the page, and the mark that our exports set. */
const noFields: ReadonlySet<string> = new Set(['序号', '序', 'no', 'no.', '合成', 'synthetic'])

/**
 * True when nobody need be asked what the columns are: the layout is known, or every column is certain, none is left over, and nothing that a
 * row needs is missing.
 *
 * @param simplify Traditional to Simplified
 */
export function isCertain(
  { layout, missing, columns }: Pick<RecognisedTable, 'layout' | 'missing' | 'columns'>,
  simplify: (text: string) => string,
): boolean {
  if (layout !== null) return true
  return missing.length === 0 && columns.every((column) => isCertainColumn(column, simplify))
}

function isCertainColumn(column: RecognisedColumn, simplify: (text: string) => string): boolean {
  if (column.field !== null) return column.certainty >= certainEnough
  return column.samples.length === 0 || noFields.has(lowestHeader(column, simplify))
}

/** The header nearest to the values, in one writing. */
export function lowestHeader(
  { headers }: Pick<RecognisedColumn, 'headers'>,
  simplify: (text: string) => string,
): string {
  return simplify((headers.at(-1) ?? '').normalize('NFKC').replace(/\s/gu, '')).toLowerCase()
}
