import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './ledger-import.module.css'
import type { ImportState } from './ledger-import.queries.ts'
import type { Mending } from './mending.ts'

/** Says that the same file was imported before and what was mended then holds again; all of it can be taken back. */
export function EarlierMends({ state, mending }: { state: ImportState; mending: Mending }) {
  const t = useT()
  const { earlierMends } = state
  if (earlierMends === null) return null
  const { cells, rows, by, on } = earlierMends
  return (
    <Notice>
      <p className={styles.earlier}>
        {t('ledger-import.earlier', { date: on, name: by, cells, rows })}
        <Button look="quiet" disabled={state.state !== 'ready' || mending.busy} onClick={mending.undoEarlier}>
          {t('ledger-import.earlier.undo')}
        </Button>
      </p>
    </Notice>
  )
}
