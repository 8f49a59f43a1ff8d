import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { Page } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { ActSheet } from './act-sheet.tsx'
import styles from './issue.module.css'
import { type IssueAct, type IssueDetail, issueQuery } from './issue.queries.ts'
import { IssueClock, IssueLevel } from './issue-clock.tsx'
import { IssueFacts } from './issue-facts.tsx'
import { IssueFiles } from './issue-files.tsx'
import { IssueHistory } from './issue-history.tsx'
import { IssuePath } from './issue-path.tsx'

/** Where does this obstacle stand, who must act now, and what may I do? */
export function IssueScreen() {
  return useCan('issue.read') ? <Issue /> : <NoAccess />
}

function Issue() {
  const t = useT()
  const { id } = useParams({ from: '/issues/$id' })
  const asked = useQuery(issueQuery(id))
  const title = asked.data ? asked.data.title : t('issue.title')
  return (
    <Page title={title}>
      <Answered asked={{ ...asked, isPlaceholderData: false }} rows={6} height={60}>
        {(issue) => <IssueSheet key={issue.step} issue={issue} />}
      </Answered>
    </Page>
  )
}

function IssueSheet({ issue }: { issue: IssueDetail }) {
  const t = useT()
  const { number, place, cause, origin, originNote, synthetic } = issue
  return (
    <article className={styles.issue}>
      <p className={styles.detail}>
        <Link to="/issues">{t('issue.nav')}</Link>
        <span>{number}</span>
        <span>{placeName(place, t.locale)}</span>
        <span>{t(`issue.cause.${cause}`)}</span>
        <span>
          {t(`issue.origin.${origin}`)}
          {originNote && t('issue.origin-note', { note: originNote })}
        </span>
        {synthetic && <SyntheticMark />}
      </p>
      <IssuePath issue={issue} />
      <div className={styles.now}>
        <IssueClock issue={issue} />
        <IssueLevel issue={issue} />
      </div>
      <Turn issue={issue} />
      <Acts issue={issue} />
      <IssueFacts issue={issue} />
      <IssueFiles id={issue.id} />
      <IssueHistory issue={issue} />
    </article>
  )
}

/** Who must act now, with a number one can call. */
function Turn({ issue: { turn, turnOf, closedOn } }: { issue: IssueDetail }) {
  const t = useT()
  if (turn === null) return closedOn && <p>{t('issue.closed-on', { day: dayText(closedOn, t.locale) })}</p>
  return (
    <p className={styles.detail}>
      <strong>{t(`issue.turn.${turn}`)}</strong>
      {turnOf && <DutyContact duty={turnOf} />}
    </p>
  )
}

/** What the reader may do now; the first is what is owed. */
function Acts({ issue }: { issue: IssueDetail }) {
  const t = useT()
  const [act, setAct] = useState<IssueAct | null>(null)
  if (issue.acts.length === 0) return null
  return (
    <section aria-label={t('issue.acts')} className={styles.acts}>
      {issue.acts.map((one, index) => (
        <Button key={one} look={index === 0 ? 'primary' : 'plain'} onClick={() => setAct(one)}>
          {t(`issue.act.${one}`)}
        </Button>
      ))}
      {act !== null && <ActSheet issue={issue} act={act} onClose={() => setAct(null)} />}
    </section>
  )
}
