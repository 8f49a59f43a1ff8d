import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './issue.module.css'
import type { ListedIssue } from './issue.queries.ts'

/** How long there is still, or how long it is over; and the promise that was not kept. */
export function IssueClock({ issue, promise = true }: { issue: ListedIssue; promise?: boolean }) {
  const t = useT()
  const { dueOn, daysLeft, closedOn, promisedOn, promiseBroken } = issue
  if (closedOn !== null) return <span>{t('issue.closed-on', { day: dayText(closedOn, t.locale) })}</span>
  if (dueOn === null || daysLeft === null) return <span className={styles.detail}>{t('issue.no-due')}</span>
  const day = dayText(dueOn, t.locale)
  return (
    <span className={styles.clock}>
      <span data-late={daysLeft < 0} className={styles.due}>
        {daysLeft < 0 ? t('issue.overdue-by', { day, days: -daysLeft }) : t('issue.due-in', { day, days: daysLeft })}
      </span>
      {promise && promisedOn !== null && (
        <span className={styles.detail}>
          {t(promiseBroken ? 'issue.promise-broken' : 'issue.promised', { day: dayText(promisedOn, t.locale) })}
        </span>
      )}
    </span>
  )
}

/** At which level of four it stands, and why. */
export function IssueLevel({ issue: { level, levelReason } }: { issue: ListedIssue }) {
  const t = useT()
  const text = t(`issue.level.${levelName(level)}`)
  return (
    <span className={styles.level} data-level={level} title={t(`issue.level-reason.${levelReason}`)}>
      {text}
      {level > 1 && <span className={styles.reason}>{t(`issue.level-reason.${levelReason}`)}</span>}
    </span>
  )
}

export function levelName(level: number): '1' | '2' | '3' | '4' {
  return `${level}` as '1' | '2' | '3' | '4' // the contract holds it between 1 and 4
}
