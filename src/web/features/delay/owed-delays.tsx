import { useQuery } from '@tanstack/react-query'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import styles from './delay.module.css'
import { owedDelaysQuery } from './delay.queries.ts'
import { DelayList } from './delay-list.tsx'

/** Slipped days that wait for the word of the reader’s organisation; nothing where there are none. */
export function OwedDelays() {
  const t = useT()
  const mayAnswer = useCan('delay.answer')
  const { data } = useQuery({ ...owedDelaysQuery, enabled: mayAnswer })
  if (data === undefined || data.delays.length === 0) return null
  return (
    <section aria-label={t('delay.owed')} className={styles.ledger}>
      <h2>{t('delay.owed')}</h2>
      <DelayList delays={data.delays} names />
    </section>
  )
}
