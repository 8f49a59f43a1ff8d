import { type DragEvent, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import styles from './evidence.module.css'

/** A place to drop files, a button that chooses them, and on a phone one that opens the camera. */
export function EvidenceDrop({ onFiles, disabled }: { onFiles: (files: File[]) => void; disabled: boolean }) {
  const t = useT()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !disabled) onFiles([...files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way beside the buttons inside
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <FileButton text={t('attachment.choose')} accept={accepted} multiple disabled={disabled} onFiles={take} />
      <span className={styles.camera}>
        <FileButton text={t('attachment.camera')} accept="image/*" capture disabled={disabled} onFiles={take} />
      </span>
      <p className={styles.detail}>{t('attachment.hint')}</p>
    </div>
  )
}

const accepted = 'image/jpeg,image/png,image/webp,image/heic,.pdf,.doc,.docx,.xls,.xlsx'

interface FileButtonProps {
  readonly text: string
  readonly accept: string
  readonly multiple?: boolean
  readonly capture?: boolean
  readonly disabled: boolean
  readonly onFiles: (files: FileList | null) => void
}

function FileButton({ text, accept, multiple = false, capture = false, disabled, onFiles }: FileButtonProps) {
  return (
    <label className={styles.choose} data-disabled={disabled}>
      {text}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        {...(capture ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles(event.target.files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
