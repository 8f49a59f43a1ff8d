import { addFormulaGuard } from '../table/formula-guard.ts'
import { isNumberCellText } from '../table/number-text.ts'
import { ratioOfPercent } from '../table/percent-ratio.ts'
import type { CellText, ColumnKind, SheetSpec } from './workbook-spec.ts'

/** Excel takes a CSV for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff'

/**
 * Writes a sheet as CSV: UTF-8 with mark, commas, CRLF. A text that looks like a formula gets an apostrophe before it,
 * which our own reader takes off again. Columns are not merged.
 */
export async function writeCsv(sheet: Pick<SheetSpec, 'columns' | 'rows'>): Promise<Uint8Array> {
  const lines = [sheet.columns.map(({ header }) => csvField(header, 'text')).join(',')]
  for await (const row of sheet.rows) {
    lines.push(sheet.columns.map(({ kind }, index) => csvField(row[index] ?? null, kind)).join(','))
  }
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`)
}

/** A negative number in a number column is no formula. Semicolons and tabs are quoted too: readers guess by them. */
function csvField(text: CellText, kind: ColumnKind): string {
  if (text === null) return ''
  const isNumber = kind === 'number' ? isNumberCellText(text) : kind === 'percent' && ratioOfPercent(text) !== null
  const safe = isNumber ? text : addFormulaGuard(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
