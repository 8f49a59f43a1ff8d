import type { ReactNode } from 'react'
import { useT } from '../app/locale-context.tsx'
import { Button } from './button.tsx'
import styles from './notice.module.css'
import { refusalText } from './refusal-text.ts'

/** A sentence that needs attention; announced when it appears. */
export function Notice({
  tone = 'calm',
  title,
  children,
}: {
  tone?: 'calm' | 'warn' | 'done'
  title?: string
  children?: ReactNode
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'warn' ? 'alert' : 'status'}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}

/** What a request was refused with: what happened, what was kept, what to do; and a way to try again where that helps. */
export function ErrorNotice({ error, title, onRetry }: { error: unknown; title?: string; onRetry?: () => void }) {
  const t = useT()
  return (
    <Notice tone="warn" title={title ?? t('app.error.title')}>
      <p>{refusalText(t, error)}</p>
      {onRetry && (
        <Button className={styles.retry} onClick={onRetry}>
          {t('app.action.retry')}
        </Button>
      )}
    </Notice>
  )
}
