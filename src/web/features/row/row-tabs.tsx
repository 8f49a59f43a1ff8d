import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { historyQuery } from '../ledger/ledger.queries.ts'
import { attachmentsQuery } from './attachment.queries.ts'
import { rowEvidence } from './evidence-home.ts'
import styles from './row.module.css'

export type RowTab = 'values' | 'history' | 'evidence'

/** The three faces of a row; each has an address of its own. */
export function RowTabs({ ledger, id }: { ledger: Ledger; id: string }) {
  const t = useT()
  const versions = useQuery(historyQuery(ledger.name, id)).data?.versions.length
  const files = useQuery(attachmentsQuery(rowEvidence(ledger.name, id))).data?.attachments.length
  const faces = [
    { face: 'values', text: t('row.tab.values'), count: undefined },
    { face: 'history', text: t('row.history'), count: versions },
    { face: 'evidence', text: t('attachment.title'), count: files },
  ] as const
  return (
    <nav className={styles.tabs} aria-label={t('row.tabs')}>
      {faces.map(({ face, text, count }) => (
        <Link
          key={face}
          to="."
          search={(before) => ({ ...before, tab: face === 'values' ? undefined : face })}
          resetScroll={false}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {text}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
