import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { RequestRefused } from '../../app/request-refused.ts'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
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
  const shown = useQuery(bulletinQuery(asked))
  const { data: bulletin, error, isPlaceholderData } = shown
  const isNoYear = error instanceof RequestRefused && error.code === 'programme.unknown'
  return (
    <div className={styles.page}>
      <BulletinHead asked={asked} bulletin={isPlaceholderData || error ? undefined : bulletin} />
      {isNoYear ? (
        <NoYear year={String(error.params.programme ?? '')} />
      ) : (
        <Answered asked={shown} rows={14} height={40}>
          {(one) => (
            <>
              <BulletinGaps bulletin={one} />
              {one.blocks.length > 0 && <BulletinPaper bulletin={one} />}
            </>
          )}
        </Answered>
      )}
    </div>
  )
}

/** A year of which there is no programme has no bulletin. */
function NoYear({ year }: { year: string }) {
  const t = useT()
  return (
    <EmptyState title={t('bulletin.none.title', { year })} text={t('bulletin.none.text')}>
      <Link to="/programme/$year" params={{ year }}>
        {t('app.nav.programme')}
      </Link>
    </EmptyState>
  )
}
