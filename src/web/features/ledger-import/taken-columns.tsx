import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { columnLetters } from './column-letters.ts'
import styles from './ledger-import.module.css'
import type { ImportSheet, ImportState } from './ledger-import.queries.ts'

/** What each column was taken for, folded away: where nobody was asked, one can still look, and go back to say otherwise. */
export function TakenColumns({ ledger, state }: { ledger: Ledger; state: ImportState }) {
  const t = useT()
  const change = useChangeSearch()
  const used = state.sheets.filter(({ use }) => use)
  const taken = used.reduce((sum, { columns }) => sum + columns.filter(({ field }) => field !== null).length, 0)
  const all = used.reduce((sum, { columns }) => sum + columns.length, 0)
  return (
    <details>
      <summary className={styles.summary}>{t('ledger-import.taken', { taken, all })}</summary>
      {used.map((sheet) => (
        <SheetColumns key={sheet.sheet} ledger={ledger} sheet={sheet} isNamed={used.length > 1} />
      ))}
      <Button look="quiet" disabled={state.state !== 'ready'} onClick={() => change({ step: 'layout' })}>
        {t('ledger-import.taken.change')}
      </Button>
    </details>
  )
}

function SheetColumns({ ledger, sheet, isNamed }: { ledger: Ledger; sheet: ImportSheet; isNamed: boolean }) {
  const t = useT()
  const naming = useNaming()
  const labelOf = (name: string) => {
    const field = ledger.fields.get(name)
    return field ? naming(field) : name
  }
  return (
    <section aria-label={sheet.sheet}>
      {isNamed && <h3>{sheet.sheet}</h3>}
      <dl className={styles.layoutColumns}>
        {sheet.columns.map(({ column, headers, field, unit }) => (
          <div key={column}>
            <dt>
              <span className={styles.detail}>{columnLetters(column)}</span>{' '}
              {headers.at(-1) ?? t('ledger-import.column.no-header')}
            </dt>
            <dd>
              {field === null
                ? t('ledger-import.column.leave-out')
                : [labelOf(field), unit].filter(Boolean).join(' · ')}
            </dd>
          </div>
        ))}
        {sheet.fixed.map(({ field, text }) => (
          <div key={field}>
            <dt>{t('ledger-import.sheet.fixed', { field: labelOf(field) })}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
