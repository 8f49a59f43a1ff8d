import type { LedgerDefinition, LedgerField, LedgerSection } from './ledger.ts'
import { rowColumns, searchColumn, sortColumn } from './row-columns.ts'

/**
 * Makes sure that a definition can be a table: key, title, place and month are fields of a fitting kind, and no two columns share a name.
 *
 * @throws Error that names the ledger and the field: the definition is wrong, not its data
 */
export function assertDefinition(definition: LedgerDefinition, sections: readonly LedgerSection[]): void {
  const fields = sections.flatMap((section) => section.fields).filter(({ isExtra }) => !isExtra)
  assertKinds(definition, fields)
  assertColumns(definition, fields)
}

function assertKinds({ name, key, title, place, month }: LedgerDefinition, fields: readonly LedgerField[]): void {
  const kinds = new Map(fields.map((field) => [field.name, field.kind]))
  const missing = [...key, title, place, month ?? title].find((field) => !kinds.has(field))
  if (missing !== undefined) throw new Error(`the ledger ${name} has no field ${missing}`)
  const fits = (field: string | null, ...wanted: string[]) => field === null || wanted.includes(kinds.get(field) ?? '')
  if (!fits(title, 'text', 'reference')) throw new Error(`the title of the ledger ${name} is no text and no reference`)
  if (!fits(place, 'place', 'reference'))
    throw new Error(`the place of the ledger ${name} is no place and no reference`)
  if (!fits(month, 'month')) throw new Error(`the month of the ledger ${name} is no month`)
}

function assertColumns(definition: LedgerDefinition, fields: readonly LedgerField[]): void {
  const owner = new Map<string, string>(rowColumns.map((column) => [column, 'every row']))
  for (const field of fields) {
    for (const column of columnsOf(definition, field)) {
      const other = owner.get(column)
      if (other !== undefined) {
        throw new Error(`the ledger ${definition.name} has the column ${column} twice: ${field.name} and ${other}`)
      }
      owner.set(column, field.name)
    }
  }
}

function columnsOf({ title, place }: LedgerDefinition, { name, kind, column }: LedgerField): string[] {
  if (name === place && kind === 'place' && column === 'place_id') return []
  const searched = kind === 'text' || kind === 'note' ? [searchColumn(column)] : []
  const sorted = name === title ? [sortColumn(column)] : []
  return [column, ...searched, ...sorted]
}
