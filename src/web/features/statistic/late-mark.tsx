import { useT } from '../../app/locale-context.tsx'
import styles from './passport.module.css'

/** 补录: the office knew it before it was entered here. */
export function LateMark() {
  const t = useT()
  return (
    <span className={styles.late} title={t('statistic.late.detail')}>
      {t('statistic.late')}
    </span>
  )
}
