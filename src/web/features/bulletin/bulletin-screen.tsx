import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { RequestRefused } from '../../app/request-refused.ts'
import { useCan } from '../../app/session.queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './bulletin.module.css'
import { bulletinQuery } from './bulletin.queries.ts'
import { useAskedBulletin } from './bulletin-address.ts'
import { BulletinGaps } from './bulletin-gaps.tsx'
import { BulletinHead } from './bulletin-head.tsx'
import { BulletinPaper } from './bulletin-paper.tsx'

/** What goes out this week, page by page as it will be printed; what is missing before it can. */
export function BulletinScreen() {
  return useCan('programme.read') ? <ReadableBulletin /> : <NoAccess />
}

function ReadableBulletin() {
  const asked = useAskedBulletin()
  const { data: bulletin, error, refetch, isPlaceholderData } = useQuery(bulletinQuery(asked))
  return (
    <div className={styles.page}>
      <BulletinHead asked={asked} bulletin={isPlaceholderData || error ? undefined : bulletin} />
      {error && <BulletinRefused error={error} onRetry={() => void refetch()} />}
      {!bulletin && !error && <Skeleton rows={14} height={40} />}
      {bulletin && !error && (
        <>
          <BulletinGaps bulletin={bulletin} />
          {bulletin.blocks.length > 0 && <BulletinPaper bulletin={bulletin} />}
        </>
      )}
    </div>
  )
}

function BulletinRefused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useT()
  if (!(error instanceof RequestRefused) || error.code !== 'programme.unknown')
    return <ErrorNotice error={error} onRetry={onRetry} />
  const year = String(error.params.programme ?? '')
  return (
    <EmptyState title={t('bulletin.none.title', { year })} text={t('bulletin.none.text')}>
      <Link to="/programme/$year" params={{ year }}>
        {t('app.nav.programme')}
      </Link>
    </EmptyState>
  )
}
