import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { attachmentsQuery } from './attachment.queries.ts'
import styles from './evidence.module.css'
import { EvidenceCard } from './evidence-card.tsx'
import type { EvidenceHome } from './evidence-home.ts'
import { EvidenceUpload } from './evidence-upload.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'

interface EvidenceProps {
  readonly home: EvidenceHome
  readonly mayAdd: boolean
}

/** Photos and files that prove what a row or an issue says. */
export function Evidence({ home, mayAdd }: EvidenceProps) {
  const t = useT()
  const [viewed, setViewed] = useState<string | null>(null)
  const list = useQuery(attachmentsQuery(home))
  const attachments = list.data?.attachments ?? []
  const shown = attachments.find(({ id }) => id === viewed)
  return (
    <div className={styles.evidence}>
      {mayAdd && <EvidenceUpload home={home} />}
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={2} height={120} />}
      {list.data && attachments.length === 0 && (
        <div className={styles.none}>
          <EmptyState
            title={t('attachment.empty.title')}
            text={t(mayAdd ? 'attachment.empty.add' : 'attachment.empty.text')}
          />
        </div>
      )}
      <ul className={styles.grid}>
        {attachments.map((attachment) => (
          <EvidenceCard
            key={attachment.id}
            home={home}
            attachment={attachment}
            onView={() => setViewed(attachment.id)}
          />
        ))}
      </ul>
      {shown && <EvidenceViewer home={home} attachment={shown} onClose={() => setViewed(null)} />}
    </div>
  )
}
