import type { LedgerField } from '../ledger/ledger.ts'
import { readValue } from '../ledger/read-value.ts'
import type { OfferedCell, ReadValue, ValueContext } from '../ledger/value-reading.ts'

/** Different texts of one column that are kept with what they mean; names and dates repeat, amounts do not. */
const mostKept = 20_000

/** Reads the cells of one column. */
export type ColumnReader = (cell: OfferedCell) => ReadValue

/**
 * A reader for the cells of one column: a text that was read before is not read again, unless reading it is as quick as looking it up.
 */
export function columnReader(field: LedgerField, context: ValueContext): ColumnReader {
  const texts = new Map<string, ReadValue>()
  const others = new Map<string, ReadValue>()
  const isQuick = (kind: OfferedCell['kind']) =>
    (field.kind === 'amount' && kind === 'number') || (field.kind === 'day' && kind === 'date')
  return (cell) => {
    if (isQuick(cell.kind)) return readValue(field, cell, context)
    const [known, key] = cell.kind === 'text' ? [texts, cell.text] : [others, `${cell.kind} ${cell.text}`]
    const found = known.get(key)
    if (found !== undefined) return found
    const read = readValue(field, cell, context)
    if (known.size >= mostKept) known.clear()
    known.set(key, read)
    return read
  }
}
