import type { ReactNode } from 'react'
import { useLiveHold } from '../app/live-hold.ts'
import { useT } from '../app/locale-context.tsx'
import { Button } from './button.tsx'
import styles from './form.module.css'
import { ErrorNotice } from './notice.tsx'

interface FormProps {
  readonly submit: string
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly busy: boolean
  readonly error: unknown
  /** False while something is still missing. */
  readonly ready: boolean
  readonly children: ReactNode
}

/** Fields in a sheet, what went wrong, and the two buttons. */
export function Form({ submit, onSubmit, onCancel, busy, error, ready, children }: FormProps) {
  const t = useT()
  useLiveHold()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSubmit()
      }}
    >
      {children}
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={busy} disabled={!ready}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t('app.action.cancel')}</Button>
      </div>
    </form>
  )
}

/** Fields side by side where there is room; `roomy` for long labels. */
export function FieldRow({ roomy = false, children }: { roomy?: boolean; children: ReactNode }) {
  return (
    <div className={styles.row} data-roomy={roomy}>
      {children}
    </div>
  )
}
