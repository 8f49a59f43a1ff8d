import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { noNames, unitOf, valueText } from '../ledger/values/value-text.tsx'
import { useValueWords } from '../row/value-words.ts'
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
  const words = useValueWords(noNames)
  return (
    <ul className={styles.differences}>
      {row.differences.map(({ field: name, cell, before, beforeText, after, afterText }) => {
        const field = ledger.fields.get(name)
        const say = (value: FieldValue, text: string) =>
          (field && !isNamed(field) ? valueText(field, value, words) : text) || t('ledger-import.row.empty')
        return (
          <li key={name}>
            <span className={styles.field}>{field ? words.naming(field) : name}</span>{' '}
            {row.state === 'changed' && (
              <>
                <del>{say(before, beforeText)}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{say(after, afterText)}</ins> {field && <span className={styles.detail}>{unitOf(field, t)}</span>}{' '}
            {cell !== '' && <span className={styles.detail}>{cell}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** Kinds whose values are ids: the server says their names. */
function isNamed({ kind }: LedgerField): boolean {
  return kind === 'place' || kind === 'organisation' || kind === 'reference'
}
