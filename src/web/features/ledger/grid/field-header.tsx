import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { SortStep } from '../list-sort.ts'
import { useNaming } from '../values/field-words.ts'
import { unitOf } from '../values/value-text.tsx'
import styles from './ledger-grid.module.css'

interface FieldHeaderProps {
  readonly field: LedgerField
  readonly sort: readonly SortStep[]
  readonly onSort: (field: string, joins: boolean) => void
  readonly tabIndex: number
}

/** Name of a column, its unit below it, its 口径 on hover; a click sorts, with Shift beside what is sorted by already. */
export function FieldHeader({ field, sort, onSort, tabIndex }: FieldHeaderProps) {
  const t = useT()
  const naming = useNaming()
  const unit = unitOf(field, t)
  const place = sort.findIndex((step) => step.field === field.name)
  const step = sort[place]
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={styles.header}
      title={[naming(field), field.means && naming(field.means), t('ledger.sort.hint')].filter(Boolean).join('\n')}
      onClick={(event) => onSort(field.name, event.shiftKey)}
    >
      <span className={styles.headerName}>
        {naming(field)}
        {step && (
          <span className={styles.arrow}>
            <span aria-hidden="true">{step.descending ? '↓' : '↑'}</span>
            {sort.length > 1 && place + 1}
          </span>
        )}
      </span>
      {unit !== '' && <span className={styles.headerUnit}>{unit}</span>}
    </button>
  )
}
