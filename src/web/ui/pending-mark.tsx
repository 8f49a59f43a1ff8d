import { useT } from '../app/locale-context.tsx'
import styles from './synthetic-mark.module.css'

/** Stands beside a figure that a county entered and the city office has not approved yet. */
export function PendingMark() {
  const t = useT()
  return (
    <span className={styles.mark} title={t('statistic.approval.submitted.detail')}>
      {t('statistic.approval.submitted')}
    </span>
  )
}
