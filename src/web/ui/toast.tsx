import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useT } from '../app/locale-context.tsx'
import styles from './toast.module.css'

type Show = (text: string) => void

interface Shown {
  readonly id: number
  readonly text: string
}

const ToastContext = createContext<Show | null>(null)
const secondsShown = 6

/** Confirms what was done, above whatever page comes next: said aloud, gone by itself, kept while the pointer rests on it. */
export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const counted = useRef(0)
  const show = useCallback((text: string) => {
    counted.current += 1
    const id = counted.current
    setShown((before) => [...before.slice(-2), { id, text }])
  }, [])
  const close = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite">
        {shown.map((toast) => (
          <Toast key={toast.id} text={toast.text} onClose={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

/** Says in a toast that something was done. */
export function useToast(): Show {
  const show = useContext(ToastContext)
  if (!show) throw new Error('a component stands outside Toasts')
  return show
}

function Toast({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useT()
  const [isHeld, setHeld] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => close.current(), secondsShown * 1000)
    return () => clearTimeout(timer)
  }, [isHeld])
  return (
    <div className={styles.toast} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles.tick}>
        <path d="M2.5 8.500l3.500 3.500 7.500-8" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <span className={styles.text}>{text}</span>
      <button type="button" className={styles.close} onClick={onClose} aria-label={t('app.action.close')}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
    </div>
  )
}
