import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import styles from './issue.module.css'
import type { IssueDetail } from './issue.queries.ts'

/** What is known of an obstacle: what it is, whom it holds up, who solves it and who helps, and how it was solved. */
export function IssueFacts({ issue }: { issue: IssueDetail }) {
  const t = useT()
  const { text, raisedBy, raisedOrganisation, raisedOn, needed, projects, duty, dutyPost, assistants } = issue
  const raiser = raisedOrganisation === null ? raisedBy : nameOf(raisedOrganisation, t.locale)
  return (
    <dl className={styles.facts}>
      {text !== '' && <Fact title={t('issue.field.text')}>{text}</Fact>}
      <Fact title={t('issue.field.raised')}>{t('issue.raised', { by: raiser, day: dayText(raisedOn, t.locale) })}</Fact>
      {needed !== null && (
        <Fact title={t('issue.field.needed')}>
          <Quantity value={needed.value} unit={needed.unit} />
        </Fact>
      )}
      {projects.length > 0 && (
        <Fact title={t('issue.field.projects')}>
          {projects.map(({ id, name }) => (
            <Link key={id} to="/projects/$id" params={{ id }}>
              {name}
            </Link>
          ))}
        </Fact>
      )}
      <Fact title={t('issue.field.duty')}>
        {duty === null ? t('issue.duty.none') : <DutyContact duty={duty} />}
        {dutyPost !== '' && <span className={styles.detail}>{dutyPost}</span>}
      </Fact>
      {issue.feedback && (
        <Fact title={t('issue.field.feedback')}>
          {t(`issue.feedback.${issue.feedback.state}`, {
            due: dayText(issue.feedback.dueOn, t.locale),
            given: issue.feedback.givenOn === null ? '' : dayText(issue.feedback.givenOn, t.locale),
          })}
        </Fact>
      )}
      {assistants.length > 0 && (
        <Fact title={t('issue.field.assistants')}>
          {assistants.map((assistant) => (
            <DutyContact key={assistant.organisationId} duty={assistant} />
          ))}
        </Fact>
      )}
      <Upper issue={issue} />
      <Solved issue={issue} />
    </dl>
  )
}

function Upper({ issue: { upper } }: { issue: IssueDetail }) {
  const t = useT()
  if (upper === null) return null
  const until = upper.until === null ? '' : t('issue.until', { day: dayText(upper.until, t.locale) })
  return <Fact title={t('issue.field.upper')}>{`${upper.body}${t('app.list.comma')}${upper.ask} ${until}`}</Fact>
}

function Solved({ issue: { outcome, evidence, confirmed, rating } }: { issue: IssueDetail }) {
  const t = useT()
  if (outcome === '') return null
  const word = confirmed === null ? 'issue.word.none' : confirmed ? 'issue.word.solved' : 'issue.word.unsolved'
  return (
    <>
      <Fact title={t('issue.field.outcome')}>{outcome}</Fact>
      <Fact title={t('issue.field.evidence')}>{evidence}</Fact>
      <Fact title={t('issue.field.word')}>
        {t(word)}
        {rating !== null && <span className={styles.detail}>{t('issue.rated', { rating })}</span>}
      </Fact>
    </>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
