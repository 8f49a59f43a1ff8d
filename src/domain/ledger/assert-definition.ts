import type { ValueKind } from '../condition/word.ts'
import { rowColumns, searchColumn, sortColumn } from './row-columns.ts'

/** What a definition says of its rows by the names of fields. */
interface Naming {
  readonly name: string
  readonly key: readonly string[]
  readonly title: string
  readonly place: string
  readonly month: string | null
}

interface FieldColumn {
  readonly name: string
  readonly kind: ValueKind
  readonly column: string
}

/**
 * Makes sure that a definition can be a table: key, title, place and month are fields of a fitting kind, and no two columns share a name.
 *
 * @param fields those of the definition, without a city's own
 * @throws Error that names the ledger and the field: the definition is wrong, not its data
 */
export function assertDefinition(definition: Naming, fields: readonly FieldColumn[]): void {
  assertKinds(definition, fields)
  assertColumns(definition, fields)
}

function assertKinds({ name, key, title, place, month }: Naming, fields: readonly FieldColumn[]): void {
  const kinds = new Map(fields.map((field) => [field.name, field.kind]))
  const missing = [...key, title, place, month ?? title].find((field) => !kinds.has(field))
  if (missing !== undefined) throw new Error(`the ledger ${name} has no field ${missing}`)
  const fits = (field: string | null, ...wanted: string[]) => field === null || wanted.includes(kinds.get(field) ?? '')
  if (!fits(title, 'text', 'reference')) throw new Error(`the title of the ledger ${name} is no text and no reference`)
  if (!fits(place, 'place', 'reference'))
    throw new Error(`the place of the ledger ${name} is no place and no reference`)
  if (!fits(month, 'month')) throw new Error(`the month of the ledger ${name} is no month`)
}

function assertColumns(definition: Naming, fields: readonly FieldColumn[]): void {
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

function columnsOf({ title, place }: Naming, { name, kind, column }: FieldColumn): string[] {
  if (name === place && kind === 'place' && column === 'place_id') return []
  const searched = kind === 'text' || kind === 'note' ? [searchColumn(column)] : []
  const sorted = name === title ? [sortColumn(column)] : []
  return [column, ...searched, ...sorted]
}
