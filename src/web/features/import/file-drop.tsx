import { type DragEvent, useState } from 'react'
import styles from './import.module.css'

interface FileDropProps {
  readonly text: string
  readonly onFile: (file: File) => void
  readonly disabled: boolean
}

/** A place to drop one workbook, which is also the button that chooses one. */
export function FileDrop({ text, onFile, disabled }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.item(0)
    if (file && !disabled) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{text}</span>
      <input
        type="file"
        className="visually-hidden"
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
