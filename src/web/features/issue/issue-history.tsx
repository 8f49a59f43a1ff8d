import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './issue.module.css'
import type { IssueDetail, IssueStep } from './issue.queries.ts'
import { levelName } from './issue-clock.tsx'

/** Every step, the last first: who did what, when, why, and which day was promised. */
export function IssueHistory({ issue: { steps } }: { issue: IssueDetail }) {
  const t = useT()
  return (
    <section aria-labelledby="issue-history">
      <h2 id="issue-history">{t('issue.history')}</h2>
      <ol className={styles.plain}>
        {steps.toReversed().map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step: { act, day, by, organisation, words, until, given, level } }: { step: IssueStep }) {
  const t = useT()
  const who = organisation === null ? by : nameOf(organisation, t.locale)
  return (
    <li className={styles.step}>
      <span className={styles.detail}>{dayText(day, t.locale)}</span>
      <span>
        <strong>{t(`issue.act.${act}`)}</strong> <span className={styles.detail}>{who}</span>
        {given !== null && <span> → {nameOf(given, t.locale)}</span>}
        {until !== null && <span> {t('issue.until', { day: dayText(until, t.locale) })}</span>}
        {level !== null && <span> {t(`issue.level.${levelName(level)}`)}</span>}
        {words !== '' && <span className={styles.words}>{words}</span>}
      </span>
    </li>
  )
}
