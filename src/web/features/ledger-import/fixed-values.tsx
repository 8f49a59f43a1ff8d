import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextField } from '../../ui/field.tsx'
import { FieldRow } from '../../ui/form.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import type { ImportSheet } from './ledger-import.queries.ts'
import { fieldsForAllRows, type SheetDraft, withFixed } from './mapping-draft.ts'

interface FixedValuesProps {
  readonly ledger: Ledger
  readonly sheet: ImportSheet
  readonly draft: SheetDraft
  readonly onDraft: (draft: SheetDraft) => void
}

/** What holds for all rows of a sheet: what stands above the table, such as the month of a report, and what the table lacks. */
export function FixedValues({ ledger, sheet, draft, onDraft }: FixedValuesProps) {
  const t = useT()
  const naming = useNaming()
  const fields = fieldsForAllRows(ledger, sheet, draft)
  if (fields.length === 0) return null
  return (
    <FieldRow roomy>
      {fields.map((field) => (
        <TextField
          key={field.name}
          label={t('ledger-import.sheet.fixed', { field: naming(field) })}
          value={draft.fixed.find((one) => one.field === field.name)?.text ?? ''}
          onText={(text) => onDraft(withFixed(draft, field.name, text))}
          maxLength={200}
          optional={field.required !== true}
        />
      ))}
    </FieldRow>
  )
}
