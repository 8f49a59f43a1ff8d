import type { Field } from '../field.ts'
import type { LedgerField } from '../ledger.ts'
import { readValue } from '../read-value.ts'
import { type CellKindName, isRefused, type ValueContext } from '../value-reading.ts'

/** A context in which nothing has a name, no unit and no year is said. */
export function aContext(known: Partial<ValueContext> = {}): ValueContext {
  const nothing = () => null
  return { unit: null, year: null, findPlace: nothing, findOrganisation: nothing, findReference: nothing, ...known }
}

/** A field as a ledger holds it. */
export function aField(field: Field): LedgerField {
  return { ...field, name: 'field', column: 'field', isExtra: false }
}

/**
 * What reading a cell gives, as one line: the value, then in brackets what the cell said beyond it; or the code of the problem, then
 * its mends.
 */
export function readLine(
  field: Field,
  text: string,
  known: Partial<ValueContext> = {},
  kind: CellKindName = 'text',
): string {
  const read = readValue(aField(field), { text, kind }, aContext(known))
  if (isRefused(read)) return [read.problem.code, ...read.mends.map((mend) => mend.text)].join(' | ')
  return read.written === null ? String(read.value) : `${read.value} (${read.written})`
}
