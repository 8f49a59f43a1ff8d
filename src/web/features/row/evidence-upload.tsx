import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { FieldRow } from '../../ui/form.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { refusalText } from '../../ui/refusal-text.ts'
import styles from './evidence.module.css'
import { EvidenceDrop } from './evidence-drop.tsx'
import type { EvidenceHome } from './evidence-home.ts'
import { useEvidenceQueue } from './evidence-queue.ts'

/** Adds photos and files: what they show and when they were taken first, then the files themselves, many at once. */
export function EvidenceUpload({ home }: { home: EvidenceHome }) {
  const t = useT()
  const { today } = useWorld()
  const [note, setNote] = useState('')
  const [takenOn, setTakenOn] = useState<string | null>(null)
  const queue = useEvidenceQueue(home)
  const send = async (files: File[]) => {
    const isWhole = await queue.add(files, { note: note.trim(), takenOn: takenOn ?? undefined })
    if (!isWhole) return
    setNote('')
    setTakenOn(null)
  }
  return (
    <div className={styles.upload}>
      <FieldRow roomy>
        <TextField label={t('attachment.note')} value={note} onText={setNote} maxLength={500} optional />
        <DayField label={t('attachment.taken-on')} value={takenOn} onDay={setTakenOn} latest={today} optional />
      </FieldRow>
      <EvidenceDrop disabled={queue.isBusy} onFiles={(files) => void send(files)} />
      {queue.isBusy && (
        <div role="status">
          <p>{t('attachment.uploading', { done: queue.done, total: queue.total, name: queue.current })}</p>
          <ProgressBar label={t('attachment.progress')} done={queue.done} total={queue.total} />
        </div>
      )}
      {queue.refused.length > 0 && (
        <ul className={styles.refused} role="alert">
          {queue.refused.map(({ name, error }) => (
            <li key={name}>
              <b>{name}</b> {refusalText(t, error)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
