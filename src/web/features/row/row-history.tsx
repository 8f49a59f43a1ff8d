import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { historyQuery, type LedgerRow } from '../ledger/ledger.queries.ts'
import { noNames } from '../ledger/values/value-text.tsx'
import styles from './history.module.css'
import { UndoRow } from './undo-row.tsx'
import { useValueWords } from './value-words.ts'
import { VersionEntry } from './version-entry.tsx'

/** Every version of a row, the newest first: what changed in it, who changed it, when it was known, and why. */
export function RowHistory({ ledger, id, mayWrite }: { ledger: Ledger; id: string; mayWrite: boolean }) {
  const t = useT()
  const { asOf } = useView()
  const [undoTo, setUndoTo] = useState<LedgerRow | null>(null)
  const history = useQuery(historyQuery(ledger.name, id))
  const words = useValueWords(history.data?.names ?? noNames)
  if (history.error) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton rows={6} height={48} />
  const { versions } = history.data
  const latest = versions.at(-1)
  return (
    <section aria-label={t('row.history')}>
      <ol className={styles.timeline}>
        {versions
          .map((version, index) => (
            <VersionEntry
              key={version.version}
              ledger={ledger}
              version={version}
              before={versions[index - 1]}
              next={versions[index + 1]}
              words={words}
              onUndo={
                mayWrite && asOf === undefined && version !== latest && version.kind !== 'withdraw'
                  ? setUndoTo
                  : undefined
              }
            />
          ))
          .reverse()}
      </ol>
      {undoTo && latest && (
        <UndoRow ledger={ledger} latest={latest} to={undoTo} words={words} onClose={() => setUndoTo(null)} />
      )}
    </section>
  )
}
