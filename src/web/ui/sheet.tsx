import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useT } from '../app/locale-context.tsx'
import styles from './sheet.module.css'

interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `side` is the drawer at the right edge, `table` the same with room for a table; `centre` is a dialog, `wide` a large one. */
  readonly stand?: 'side' | 'table' | 'centre' | 'wide'
}

/** A drawer or dialog over the page: the browser keeps the focus inside, Esc closes it, and focus returns where it was. */
export function Sheet({ title, onClose, children, stand = 'side' }: SheetProps) {
  const t = useT()
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={styles.sheet}
      data-stand={stand}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === element.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles.close} onClick={onClose} aria-label={t('app.action.close')}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
