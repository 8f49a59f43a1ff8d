import { useT } from '../app/locale-context.tsx'
import styles from './synthetic-mark.module.css'

/** Stands beside a figure that a county entered and the city office has not approved yet. */
export function PendingMark({ text, detail }: { text?: string; detail?: string }) {
  const t = useT()
  return (
    <span className={styles.mark} title={detail ?? t('statistic.approval.submitted.detail')}>
      {text ?? t('statistic.approval.submitted')}
    </span>
  )
}
