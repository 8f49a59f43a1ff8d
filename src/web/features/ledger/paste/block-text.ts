import type { LedgerField } from '#domain/ledger/ledger.ts'
import { type Rectangle, span } from '../grid/cell-range.ts'
import type { ListSlot } from '../list-rows.ts'
import { cellText } from '../values/cell-text.ts'
import type { ValueWords } from '../values/value-text.tsx'
import { writeTabText } from './tab-text.ts'

/** A drawn block as a spreadsheet takes it; null while one of its rows has not been fetched. */
export function blockText(
  { top, bottom, left, right }: Rectangle,
  fields: readonly LedgerField[],
  slots: readonly ListSlot[],
  words: ValueWords,
): string | null {
  const rows = span(top, bottom).map((at) => slots[at]?.row ?? null)
  if (rows.includes(null)) return null
  const columns = fields.slice(left, right + 1)
  return writeTabText(
    rows.map((row) => columns.map((field) => cellText(field, row?.values[field.name] ?? null, words))),
  )
}
