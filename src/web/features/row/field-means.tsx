import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { HelpNote } from '../../ui/help-note.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './row.module.css'

/** 口径 of a field, where the definition gives one, with its source. */
export function FieldMeans({ field }: { field: LedgerField }) {
  const t = useT()
  const naming = useNaming()
  if (!field.means && field.source === undefined) return null
  return (
    <HelpNote label={t('row.means', { field: naming(field) })}>
      {field.means && <span>{naming(field.means)}</span>}
      {field.source !== undefined && (
        <span className={styles.detail}>
          {t('row.means.source', { source: naming({ zh: field.source, en: field.source }) })}
        </span>
      )}
    </HelpNote>
  )
}
