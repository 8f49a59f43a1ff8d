import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { byteText } from './byte-text.ts'
import styles from './evidence.module.css'
import type { Attachment, EvidenceHome } from './evidence-home.ts'

interface EvidenceCardProps {
  readonly home: EvidenceHome
  readonly attachment: Attachment
  readonly onView: () => void
}

/** One photo or file in the grid; a click shows it large. */
export function EvidenceCard({ home, attachment, onView }: EvidenceCardProps) {
  const t = useT()
  const { name, note, takenOn, bytes } = attachment
  return (
    <li className={styles.card}>
      <button type="button" className={styles.open} onClick={onView} aria-label={t('attachment.view', { name })}>
        <Face home={home} attachment={attachment} />
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
function Face({ home, attachment }: Omit<EvidenceCardProps, 'onView'>) {
  const [isLost, setLost] = useState(false)
  if (attachment.hasThumbnail && !isLost) {
    return (
      <img
        src={home.thumbnail(attachment.id)}
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
