import { useT } from '../app/locale-context.tsx'
import styles from './synthetic-mark.module.css'

/** Stands beside everything that was made up for the demo; `brief` in rows of numbers, where it is read again and again. */
export function SyntheticMark({ brief = false }: { brief?: boolean }) {
  const t = useT()
  if (!brief) {
    return (
      <span className={styles.mark} title={t('app.synthetic.detail')}>
        {t('app.synthetic.mark')}
      </span>
    )
  }
  return (
    <span className={styles.brief} title={t('app.synthetic.detail')}>
      <span aria-hidden="true">{t('app.synthetic.brief')}</span>
      <span className="visually-hidden">{t('app.synthetic.mark')}</span>
    </span>
  )
}
