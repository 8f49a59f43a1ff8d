import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { LedgerRow } from '../ledger.queries.ts'
import { unitOf, type ValueWords, valueText } from '../values/value-text.tsx'
import styles from './cell-bar.module.css'

interface CellBarProps {
  readonly row: LedgerRow | null
  readonly field: LedgerField | null
  readonly words: ValueWords
  readonly mayEdit: boolean
}

/** The current cell in full, above the sheet: long names are cut in a column, never here. */
export function CellBar({ row, field, words, mayEdit }: CellBarProps) {
  const t = useT()
  if (row === null || field === null)
    return <p className={styles.hint}>{t(mayEdit ? 'ledger.cell.hint' : 'ledger.cell.hint.read')}</p>
  const text = valueText(field, row.values[field.name] ?? null, words)
  const written = row.written[field.name]
  return (
    <p className={styles.cell}>
      <span className={styles.name}>{words.naming(field)}</span>
      <span className={styles.text}>{text === '' ? t('ledger.value.empty') : `${text} ${unitOf(field, t)}`}</span>
      {written !== undefined && <span className={styles.more}>{t('ledger.value.written', { text: written })}</span>}
      <span className={styles.more}>{t('ledger.cell.known', { date: row.knownFrom, name: row.recordedBy })}</span>
    </p>
  )
}
