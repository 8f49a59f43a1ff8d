import type { ReactNode } from 'react'
import { useT } from '../app/locale-context.tsx'
import { mayRetry } from '../app/request-refused.ts'
import styles from './answered.module.css'
import { ErrorNotice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** What a query says of its answer: as `useQuery` gives it. */
export interface Asked<D> {
  readonly data: D | undefined
  readonly error: unknown
  /** True while `data` answers the question before. */
  readonly isPlaceholderData: boolean
  readonly refetch: () => unknown
}

interface AnsweredProps<D> {
  readonly asked: Asked<D>
  /** How much room the answer takes until it comes: so many rows of a height. */
  readonly rows: number
  readonly height: number
  readonly children: (data: D) => ReactNode
}

/**
 * The answer to what is asked, and never another one that looks like it: while the next one comes the last one stands dimmed, says so and cannot
 * be used; where it does not come the error takes its place. A page that was read stays when only asking again fails, below that news.
 */
export function Answered<D>({ asked, rows, height, children }: AnsweredProps<D>) {
  const t = useT()
  const { data, error, isPlaceholderData, refetch } = asked
  const isKept = data !== undefined && !isPlaceholderData && mayRetry(error)
  return (
    <>
      {error !== null && <ErrorNotice error={error} title={t('app.error.unread')} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={rows} height={height} />}
      {data !== undefined && (error === null || isKept) && <Stale isStale={isPlaceholderData}>{children(data)}</Stale>}
    </>
  )
}

/** Dims what no longer answers, so that nobody takes it for what the head of the page names. */
function Stale({ isStale, children }: { isStale: boolean; children: ReactNode }) {
  const t = useT()
  return (
    <>
      {isStale && (
        <p className={styles.mark} role="status">
          {t('app.loading.next')}
        </p>
      )}
      <div className={styles.answer} inert={isStale} aria-busy={isStale}>
        {children}
      </div>
    </>
  )
}
