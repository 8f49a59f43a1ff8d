import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './ledger.module.css'
import { ledgersQuery, useLedger } from './ledger.queries.ts'
import { LedgerList } from './ledger-list.tsx'

/** Which rows, what total, what changed since I last looked? */
export function LedgerScreen() {
  const { ledger } = useParams({ strict: false })
  return useCan('ledger.read') ? <Named name={ledger ?? ''} /> : <NoAccess />
}

function Named({ name }: { name: string }) {
  const list = useQuery(ledgersQuery)
  const ledger = useLedger(name)
  if (list.error)
    return (
      <div className={styles.screen}>
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  if (ledger === undefined)
    return (
      <div className={styles.screen}>
        <Skeleton rows={14} height={36} />
      </div>
    )
  return ledger === null ? <NotFound /> : <LedgerList key={name} ledger={ledger} />
}
