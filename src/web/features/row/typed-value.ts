import type { LedgerField } from '#domain/ledger/ledger.ts'
import { readValue } from '#domain/ledger/read-value.ts'
import { isRefused, type ReadValue, type ValueContext, valueRead } from '#domain/ledger/value-reading.ts'

/** Names are picked from lists in the form, never read. */
const nothingAround: ValueContext = {
  unit: null,
  year: null,
  findPlace: () => null,
  findOrganisation: () => null,
  findReference: () => null,
}

/**
 * How the text that stands in a field of the form will be read when it is saved: 1.3亿元 for a field in 万元 is 13000.
 *
 * A bare 0.85 in a field of % is kept as 0.85 %, as it stands; that 85 % may be meant is its doubt.
 *
 * @returns null where there is nothing to say: the text is empty, is in the writing of the ledger already, or the field takes it as it is
 */
export function readTyped(field: LedgerField, text: string): ReadValue | null {
  const typed = text.trim()
  if (typed === '' || (field.kind !== 'amount' && field.kind !== 'month')) return null
  const read = readValue(field, { text: typed, kind: 'text' }, nothingAround)
  if (isRefused(read))
    return read.problem.code === 'value.percent-ambiguous' ? { ...valueRead(typed), doubt: read } : read
  return read.value === typed ? null : read
}
