import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { Translator } from '#i18n/translator.ts'
import type { CellText, ColumnSpec } from '#office/workbook/workbook-spec.ts'
import { cellWriter, columnKindOf } from './cell-text.ts'
import { columnWidth, fieldsOf } from './field-columns.ts'
import { headerOf } from './form-words.ts'
import type { WrittenNames } from './written-names.ts'

/** A column of an export, and what stands in it for a row. */
export interface FieldColumn {
  readonly spec: ColumnSpec
  readonly cell: (row: ExportedRow) => CellText
}

/** What an export shows of a row. */
export type ExportedRow = Pick<LedgerRow, 'values' | 'synthetic'>

/**
 * The columns of a list: those by which it is grouped, then the others in the order of the form, and a last one that marks invented rows
 * where there are any.
 *
 * @param groups names of fields
 */
export function exportColumns(
  ledger: Ledger,
  groups: readonly string[],
  { say, written, hasSynthetic }: ExportWords,
): FieldColumn[] {
  const write = cellWriter(say.locale, written)
  const columnOf = (field: LedgerField): FieldColumn => ({
    spec: {
      header: headerOf(field, say.locale),
      width: columnWidth(ledger, field, say.locale),
      kind: columnKindOf(field),
      isMerged: groups.includes(field.name),
    },
    cell: ({ values }) => write(field, values[field.name] ?? null),
  })
  const grouped = groups.flatMap((name) => ledger.fields.get(name) ?? [])
  const others = fieldsOf(ledger).filter(({ name }) => !groups.includes(name))
  return [...[...grouped, ...others].map(columnOf), ...(hasSynthetic ? [syntheticColumn(say)] : [])]
}

export interface ExportWords {
  readonly say: Translator
  readonly written: WrittenNames
  /** Whether an invented row is among them. */
  readonly hasSynthetic: boolean
}

function syntheticColumn(say: Translator): FieldColumn {
  return {
    spec: { header: say('export.column.synthetic'), width: 12, kind: 'text' },
    cell: ({ synthetic }) => (synthetic ? say('export.mark.synthetic') : null),
  }
}
