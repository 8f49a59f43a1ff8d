import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './gate.module.css'
import type { Gate } from './gate.queries.ts'

/** Every day that was promised for a gate, the last one first: by whom and why. */
export function GatePromises({ gate: { promises } }: { gate: Gate }) {
  const t = useT()
  if (promises.length === 0) return null
  return (
    <section aria-label={t('gate.earlier')} className={styles.part}>
      <h4>{t('gate.earlier')}</h4>
      <ol className={styles.promises}>
        {[...promises].reverse().map((promise) => (
          <li key={promise.number} className={styles.promise}>
            <strong className={styles.promisedDay}>{dayText(promise.day, t.locale)}</strong>
            <span>{promise.why === '' ? t('gate.promise.no-why') : promise.why}</span>
            <span className={styles.detail}>
              {t('gate.promise.by', { by: promise.by, day: dayText(promise.recordedOn, t.locale) })}
              {promise.synthetic && <SyntheticMark />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
