import { DomainError } from '#domain/errors.ts'
import { mappingOf } from '#domain/layout/recognise-sheet.ts'
import type { HeaderRows, RecognisedTable, SheetMapping } from '#domain/layout/recognised-table.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { readUnit } from '../statistic/entry-rules.ts'

/** A sheet as it was recognised, with what its columns are taken for. */
export interface SheetRead {
  readonly table: RecognisedTable
  readonly use: boolean
  readonly mapping: SheetMapping
}

/** What a person said of one sheet. */
export interface SheetChoice extends SheetMapping {
  readonly sheet: string
  readonly use: boolean
  /** The rows of its header, where the person says so. */
  readonly header?: HeaderRows | undefined
}

/** Puts what the person said over what was recognised; a sheet of which nothing was said stays as proposed. */
export function chooseSheet(table: RecognisedTable, choices: readonly SheetChoice[] | null): SheetRead {
  const choice = choices?.find(({ sheet }) => sheet === table.sheet)
  return { table, use: choice?.use ?? table.use, mapping: choice ?? mappingOf(table) }
}

/**
 * Holds that every chosen field is one of the ledger and stands once in a sheet, and that the units of amounts convert into those of their
 * fields.
 *
 * @throws DomainError `ledger.field-unknown`, `import.column-twice`, `quantity.unit-unknown`, `quantity.dimension-mismatch`
 */
export function assertChoices(ledger: Ledger, choices: readonly SheetChoice[]): void {
  for (const { columns, fixed } of choices.filter(({ use }) => use)) {
    const seen = new Set<string>()
    for (const { field: name, unit } of [...columns, ...fixed.map(({ field }) => ({ field, unit: null }))]) {
      if (name === null) continue
      const field = fieldOf(ledger, name)
      if (seen.has(name)) throw new DomainError('import.column-twice', { field: field.zh })
      seen.add(name)
      if (unit !== null && field.kind === 'amount') readUnit(unit, field.unit)
    }
  }
}

function fieldOf(ledger: Ledger, name: string): LedgerField {
  const field = ledger.fields.get(name)
  if (!field) throw new DomainError('ledger.field-unknown', { ledger: ledger.name, field: name })
  return field
}
