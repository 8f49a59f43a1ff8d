import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { instantText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { byteText } from './byte-text.ts'
import styles from './evidence.module.css'
import type { Attachment, EvidenceHome } from './evidence-home.ts'
import { WithdrawEvidence } from './withdraw-evidence.tsx'

interface EvidenceViewerProps {
  readonly home: EvidenceHome
  readonly attachment: Attachment
  readonly onClose: () => void
}

/** A photo large, or a file to be fetched; who brought it, when it was taken, and the way to take it off the row. */
export function EvidenceViewer({ home, attachment, onClose }: EvidenceViewerProps) {
  const t = useT()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const fetching = useMutation({ mutationFn: () => home.download(attachment.id) })
  const { name, note, takenOn, bytes, uploadedAt, uploadedBy, mayWithdraw } = attachment
  const isPicture = attachment.mediaType.startsWith('image/')
  return (
    <Sheet title={name} onClose={onClose} stand={isPicture ? 'wide' : 'centre'}>
      <div className={styles.viewer}>
        {isPicture && <Picture home={home} attachment={attachment} />}
        {note !== '' && <p>{note}</p>}
        <p className={styles.detail}>
          {[
            takenOn && t('attachment.taken', { date: takenOn }),
            byteText(bytes),
            t('attachment.uploaded', { name: uploadedBy, date: instantText(uploadedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {fetching.error && <ErrorNotice error={fetching.error} />}
        {isWithdrawing ? (
          <WithdrawEvidence
            home={home}
            attachment={attachment}
            onDone={onClose}
            onCancel={() => setWithdrawing(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Button look="primary" busy={fetching.isPending} onClick={() => fetching.mutate()}>
              {t('attachment.download')}
            </Button>
            {mayWithdraw && <Button onClick={() => setWithdrawing(true)}>{t('attachment.withdraw')}</Button>}
          </div>
        )}
      </div>
    </Sheet>
  )
}

function Picture({ home, attachment }: Pick<EvidenceViewerProps, 'home' | 'attachment'>) {
  const t = useT()
  const [isLost, setLost] = useState(false)
  if (isLost) {
    return (
      <Notice tone="warn">
        <p>{t.refusal({ code: 'attachment.lost', params: { name: attachment.name } })}</p>
      </Notice>
    )
  }
  return (
    <img
      src={home.picture(attachment.id)}
      alt={attachment.note === '' ? attachment.name : attachment.note}
      className={styles.large}
      onError={() => setLost(true)}
    />
  )
}
