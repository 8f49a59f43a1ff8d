import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import floating from './floating.module.css'
import styles from './help-note.module.css'
import { useOpened } from './use-opened.ts'

/** A quiet question mark beside a label; its note opens below it and stays inside the window. */
export function HelpNote({ label, children }: { label: string; children: ReactNode }) {
  const { root, isOpen, setOpen } = useOpened<HTMLSpanElement>()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Esc from the button inside
    <span
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setOpen(false)
      }}
    >
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">?</span>
      </button>
      {isOpen && <Panel>{children}</Panel>}
    </span>
  )
}

function Panel({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLSpanElement>(null)
  const [shift, setShift] = useState<number | null>(null)
  useLayoutEffect(() => {
    const box = panel.current?.getBoundingClientRect()
    if (shift === null && box) setShift(shiftInside(box, document.documentElement.clientWidth))
    if (shift !== null) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [shift])
  return (
    <span
      ref={panel}
      role="note"
      className={`${floating.panel} ${styles.panel}`}
      style={{ transform: `translateX(${shift ?? 0}px)` }}
    >
      {children}
    </span>
  )
}

const margin = 12

/** How far a box moves to the left to stand inside the window; never beyond its left edge. */
function shiftInside({ left, right }: DOMRect, width: number): number {
  return Math.max(Math.min(0, width - margin - right), margin - left)
}
