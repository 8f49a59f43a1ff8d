import { useT } from '../../app/locale-context.tsx'
import type { Exception } from './target.queries.ts'
import styles from './value-day.module.css'

/** Up to which month the figure tells, for the light speaks of that day; and that it is too old, where the rulebook finds it so. */
export function ValueDay({ standing: { figure, isOutdated } }: { standing: Exception['standing'] }) {
  const t = useT()
  if (figure === null) return null
  const month = figure.periodTo.slice(0, 'yyyy-mm'.length)
  return (
    <small className={styles.day} title={t('target.value-day', { day: figure.periodTo })}>
      {t('target.value-month', { month })} {isOutdated && <b className={styles.old}>{t('target.value-old')}</b>}
    </small>
  )
}
