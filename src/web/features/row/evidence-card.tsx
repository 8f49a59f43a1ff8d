import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { type Attachment, thumbnailAddress } from './attachment.queries.ts'
import { byteText } from './byte-text.ts'
import styles from './evidence.module.css'

/** One photo or file in the grid; a click shows it large. */
export function EvidenceCard({ attachment, onView }: { attachment: Attachment; onView: () => void }) {
  const t = useT()
  const { name, note, takenOn, bytes } = attachment
  return (
    <li className={styles.card}>
      <button type="button" className={styles.open} onClick={onView} aria-label={t('attachment.view', { name })}>
        <Face attachment={attachment} />
        <span className={styles.name}>{name}</span>
      </button>
      {note !== '' && <p className={styles.caption}>{note}</p>}
      <p className={styles.detail}>
        {[takenOn && t('attachment.taken', { date: takenOn }), byteText(bytes)].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}

/** The small picture; a file without one shows its kind. */
function Face({ attachment }: { attachment: Attachment }) {
  const [isLost, setLost] = useState(false)
  if (attachment.hasThumbnail && !isLost) {
    return (
      <img
        src={thumbnailAddress(attachment)}
        alt=""
        loading="lazy"
        className={styles.picture}
        onError={() => setLost(true)}
      />
    )
  }
  return (
    <span className={styles.kind} aria-hidden="true">
      {kindOf(attachment.name)}
    </span>
  )
}

/** `PDF` of `批复.pdf`; nothing where a name has no ending. */
function kindOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? ''
}
