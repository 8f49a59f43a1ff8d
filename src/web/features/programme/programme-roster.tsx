import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './programme.module.css'
import type { ProgrammeDetail } from './programme.queries.ts'

/** Which places take part, and which have accepted their share. */
export function Roster({ detail }: { detail: ProgrammeDetail }) {
  const t = useT()
  return (
    <section aria-label={t('programme.roster')}>
      <h2>{t('programme.roster')}</h2>
      {detail.roster.length === 0 && <p className={styles.detail}>{t('programme.roster.empty')}</p>}
      <ul className={styles.roster}>
        {detail.roster.map(({ place, confirmedOn, unseen }) => (
          <li key={place.id}>
            <span>{placeName(place, t.locale)}</span>
            <span className={styles.detail}>
              {confirmedOn === null
                ? t('programme.roster.pending')
                : t('programme.roster.confirmed', { date: confirmedOn })}
              {confirmedOn !== null && unseen > 0 && ` · ${t('programme.roster.unseen', { count: unseen })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
