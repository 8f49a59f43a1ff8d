import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { IssueClock, IssueLevel } from '../issue/issue-clock.tsx'
import styles from './meeting.module.css'
import type { AgendaCard } from './meeting.queries.ts'

/** One matter: what, since when, what it costs by which formula, the last promise, and whose decision is needed. */
export function AgendaCardItem({ card, rank }: { card: AgendaCard; rank: number }) {
  const t = useT()
  const { issue, lastPromise, upper } = card
  const { id, number, title, place, cause, projects, turn, turnOf, raisedOn, synthetic } = issue
  return (
    <li className={styles.card}>
      <h2 className={styles.title}>
        <span className={styles.rank}>{rank}</span>
        <Link to="/issues/$id" params={{ id }}>
          {title}
        </Link>
        {synthetic && <SyntheticMark />}
      </h2>
      <p className={styles.detail}>
        {[number, placeName(place, t.locale), t(`issue.cause.${cause}`)].join(' · ')}
        <span>{t('meeting.since', { day: dayText(raisedOn, t.locale) })}</span>
      </p>
      {projects.length > 0 && (
        <p>{t('issue.holds-up', { projects: projects.map(({ name }) => name).join(t('app.list.comma')) })}</p>
      )}
      <Cost card={card} />
      <p className={styles.detail}>
        <IssueClock issue={issue} promise={false} />
        <IssueLevel issue={issue} />
      </p>
      {lastPromise !== null && (
        <p>{t(`meeting.promise.${lastPromise.outcome}`, { day: dayText(lastPromise.day, t.locale) })}</p>
      )}
      {upper !== null && <p>{t('meeting.upper', { body: upper.body, ask: upper.ask })}</p>}
      {turn !== null && (
        <p className={styles.detail}>
          <strong>{t(`issue.turn.${turn}`)}</strong>
          {turnOf && <DutyContact duty={turnOf} />}
        </p>
      )}
    </li>
  )
}

/** The formula by which the matter is ranked, with its numbers. */
function Cost({ card: { days, output, atStake, projectCount } }: { card: AgendaCard }) {
  const t = useT()
  return (
    <p className={styles.cost}>
      {atStake === null
        ? t('meeting.unknown-output', { days, projects: projectCount })
        : t('meeting.at-stake', { days, output: output ?? '', amount: atStake })}
    </p>
  )
}
