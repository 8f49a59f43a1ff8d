import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './meeting.module.css'
import type { Agenda } from './meeting.queries.ts'

/** With what a meeting opens: which promises fell due since the last one, broken first. */
export function LookBack({ agenda: { kept, broken, since } }: { agenda: Agenda }) {
  const t = useT()
  return (
    <section aria-labelledby="look-back" className={styles.back}>
      <h2 id="look-back" className={styles.title}>
        {t('meeting.look-back', { day: dayText(since, t.locale) })}
      </h2>
      {kept.length + broken.length === 0 && <p className={styles.detail}>{t('meeting.look-back.none')}</p>}
      <Promises title={t('meeting.broken')} promises={broken} />
      <Promises title={t('meeting.kept')} promises={kept} />
    </section>
  )
}

function Promises({ title, promises }: { title: string; promises: Agenda['kept'] }) {
  const t = useT()
  if (promises.length === 0) return null
  return (
    <div>
      <h3 className={styles.outcome}>
        {title} {promises.length}
      </h3>
      <ul className={styles.promises}>
        {promises.map(({ issue, day }) => (
          <li key={`${issue.id} ${day}`} className={styles.detail}>
            <span>{dayText(day, t.locale)}</span>
            <Link to="/issues/$id" params={{ id: issue.id }}>
              {issue.title}
            </Link>
            {issue.duty && <span>{issue.duty.name}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
