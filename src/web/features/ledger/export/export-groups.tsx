import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import control from '../../../ui/field.module.css'
import styles from '../ledger.module.css'
import { useNaming } from '../values/field-words.ts'
import { groupingFields, mostGroups, regrouped } from './export-grouping.ts'

interface ExportGroupsProps {
  readonly ledger: Ledger
  readonly chosen: readonly string[]
  readonly onChosen: (fields: readonly string[]) => void
}

/** By which fields a workbook is grouped: their columns stand first, and equal neighbours become one cell. */
export function ExportGroups({ ledger, chosen, onChosen }: ExportGroupsProps) {
  const t = useT()
  const naming = useNaming()
  const fields = groupingFields(ledger)
  const levels = [...Array(mostGroups).keys()]
  return (
    <fieldset className={styles.groups}>
      <legend>{t('ledger.export.groups')}</legend>
      <p className={styles.detail}>{t('ledger.export.groups.note')}</p>
      {levels.slice(0, chosen.length + 1).map((at) => (
        <select
          key={at}
          className={control.control}
          aria-label={t('ledger.export.group', { place: at + 1 })}
          value={chosen[at] ?? ''}
          onChange={(event) => onChosen(regrouped(chosen, at, event.target.value))}
        >
          <option value="">{t('ledger.export.group.none')}</option>
          {fields.map((field) => (
            <option key={field.name} value={field.name}>
              {naming(field)}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  )
}
