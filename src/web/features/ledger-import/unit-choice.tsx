import type { LedgerField } from '#domain/ledger/ledger.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import control from '../../ui/field.module.css'
import { unitsFor } from './mapping-draft.ts'

interface UnitChoiceProps {
  readonly field: LedgerField | undefined
  readonly column: string
  readonly unit: string | null
  readonly onUnit: (unit: string | null) => void
}

/** In which unit the numbers of a column stand; that of the field unless something else is said. */
export function UnitChoice({ field, column, unit, onUnit }: UnitChoiceProps) {
  const t = useT()
  if (field?.kind !== 'amount') return null
  const own = field.unit
  return (
    <select
      className={control.control}
      aria-label={t('ledger-import.column.unit-of', { column })}
      value={unit ?? own}
      onChange={(event) => onUnit(event.target.value === own ? null : event.target.value)}
    >
      {unitsFor(field).map((one) => (
        <option key={one} value={one}>
          {unitText(one, t.locale) || one}
        </option>
      ))}
    </select>
  )
}
