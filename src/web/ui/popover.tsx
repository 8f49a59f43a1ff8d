import { type ReactNode, useRef } from 'react'
import floating from './floating.module.css'
import styles from './popover.module.css'
import { useOpened } from './use-opened.ts'

interface PopoverProps {
  readonly label: string
  readonly face: ReactNode
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel below it; Esc, a click elsewhere or the panel itself closes it. */
export function Popover({ label, face, align = 'end', children }: PopoverProps) {
  const { root, isOpen, setOpen } = useOpened<HTMLDivElement>()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Esc from the controls inside
    <div ref={root} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
        <svg viewBox="0 0 10 10" width="8" height="8" aria-hidden="true">
          <path d="M1 3l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen && (
        <div className={`${floating.panel} ${styles.panel}`} data-align={align}>
          {children(close)}
        </div>
      )}
    </div>
  )
}
