import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useNaming } from '../ledger/field-words.ts'
import { unitOf } from '../ledger/value-text.tsx'
import styles from './ledger-import.module.css'
import type { PlannedRow } from './ledger-import.queries.ts'

/** Cell by cell: before → after, and where the new value stands in the workbook. A new row is folded to its first values. */
export function RowDifferences({ ledger, row }: { ledger: Ledger; row: PlannedRow }) {
  const t = useT()
  const list = <List ledger={ledger} row={row} />
  if (row.state !== 'new') return list
  return (
    <details>
      <summary className={styles.summary}>{t('ledger-import.row.values', { count: row.differences.length })}</summary>
      {list}
    </details>
  )
}

function List({ ledger, row }: { ledger: Ledger; row: PlannedRow }) {
  const t = useT()
  const naming = useNaming()
  return (
    <ul className={styles.differences}>
      {row.differences.map(({ field: name, cell, beforeText, afterText }) => {
        const field = ledger.fields.get(name)
        return (
          <li key={name}>
            <span className={styles.field}>{field ? naming(field) : name}</span>{' '}
            {row.state === 'changed' && (
              <>
                <del>{beforeText === '' ? t('ledger-import.row.empty') : beforeText}</del>{' '}
                <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{afterText === '' ? t('ledger-import.row.empty') : afterText}</ins>{' '}
            {field && <span className={styles.detail}>{unitOf(field, t)}</span>}{' '}
            {cell !== '' && <span className={styles.detail}>{cell}</span>}
          </li>
        )
      })}
    </ul>
  )
}
