import { Link } from '@tanstack/react-router'
import { conditionText } from '#domain/condition/condition-text.ts'
import { importWord, type Ledger } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './ledger-import.module.css'
import type { ImportState } from './ledger-import.queries.ts'

/** What was written, and where to look at it. */
export function ImportDone({ ledger, state }: { ledger: Ledger; state: ImportState }) {
  const t = useT()
  const naming = useNaming()
  const change = useChangeSearch()
  const counts = state.counts ?? { new: 0, changed: 0, same: 0, refused: 0 }
  const written = counts.new + counts.changed
  const all = { ...counts, refused: counts.refused + state.leftOut }
  const said = Object.fromEntries(Object.entries(all).map(([name, count]) => [name, groupDigits(String(count))]))
  return (
    <Notice tone="done" title={t('ledger-import.done.title')}>
      <p>{t('ledger-import.done.text', said)}</p>
      <p className={styles.next}>
        {written > 0 && (
          <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={{ condition: rowsOf(state) }}>
            {t('ledger-import.done.rows', { count: groupDigits(String(written)) })}
          </Link>
        )}
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} search={{}}>
          {t('ledger-import.done.list', { ledger: naming(ledger) })}
        </Link>
        <Button look="quiet" onClick={() => change({ import: undefined, step: undefined })}>
          {t('ledger-import.again')}
        </Button>
      </p>
    </Notice>
  )
}

/** Just the rows that this import wrote, as a condition in the address of their list. */
function rowsOf({ importId }: ImportState): string {
  return conditionText({ field: importWord.name, operator: '=', value: importId })
}
