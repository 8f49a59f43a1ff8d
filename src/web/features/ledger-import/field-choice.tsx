import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import control from '../../ui/field.module.css'
import { useNaming } from '../ledger/values/field-words.ts'
import { columnLetters } from './column-letters.ts'
import type { ImportColumn } from './ledger-import.queries.ts'

interface FieldChoiceProps {
  readonly ledger: Ledger
  readonly column: ImportColumn
  readonly chosen: string | null
  readonly isTwice: boolean
  readonly onField: (field: string | null) => void
}

/** What a column is: the likely fields first, then all of them as the form has them, or nothing. */
export function FieldChoice({ ledger, column, chosen, isTwice, onField }: FieldChoiceProps) {
  const t = useT()
  const naming = useNaming()
  const likely = column.candidates.flatMap(({ field }) => ledger.fields.get(field) ?? [])
  return (
    <select
      className={control.control}
      aria-label={t('ledger-import.column.choose', { column: columnLetters(column.column) })}
      aria-invalid={isTwice ? true : undefined}
      value={chosen ?? ''}
      onChange={(event) => onField(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('ledger-import.column.leave-out')}</option>
      {likely.length > 0 && (
        <optgroup label={t('ledger-import.column.likely')}>
          {likely.map((field) => (
            <option key={field.name} value={field.name}>
              {naming(field)}
            </option>
          ))}
        </optgroup>
      )}
      {ledger.sections.map((section) => {
        const others = section.fields.filter((field) => !likely.includes(field))
        return others.length === 0 ? null : (
          <optgroup key={section.zh} label={naming(section)}>
            {others.map((field) => (
              <option key={field.name} value={field.name}>
                {naming(field)}
              </option>
            ))}
          </optgroup>
        )
      })}
    </select>
  )
}
