import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { OwedDelays } from '../delay/owed-delays.tsx'
import { IssueList } from '../issue/issue-list.tsx'
import { RaiseLink } from '../issue/issues-screen.tsx'
import styles from './my-work.module.css'
import { type MyWork, myWorkQuery } from './my-work.queries.ts'

/** What must I do today? */
export function MyWorkScreen() {
  return useCan('issue.read') ? <Work /> : <NoAccess />
}

function Work() {
  const t = useT()
  const asked = useQuery(myWorkQuery)
  return (
    <Page title={t('my-work.title')} intro={<Intro work={asked.data} />} actions={<RaiseLink />}>
      <OwedDelays />
      <Answered asked={{ ...asked, isPlaceholderData: false }} rows={6} height={72}>
        {(work) => <Groups work={work} />}
      </Answered>
    </Page>
  )
}

function Intro({ work }: { work: MyWork | undefined }) {
  const t = useT()
  if (work === undefined) return null
  const day = dayText(work.asOf, t.locale)
  return work.organisation === null ? day : `${day} · ${nameOf(work.organisation, t.locale)}`
}

function Groups({ work }: { work: MyWork }) {
  const t = useT()
  const { groups, waitingRows, raisedOpen } = work
  return (
    <div className={styles.work}>
      {groups.map(({ group, count, issues }) => (
        <section key={group} aria-labelledby={`work-${group}`}>
          <h2 id={`work-${group}`} className={styles.title}>
            {t(`my-work.group.${group}`)} <span className={styles.count}>{count}</span>
          </h2>
          <IssueList caption={t(`my-work.group.${group}`)} issues={issues} />
        </section>
      ))}
      {groups.length === 0 && <EmptyState title={t('my-work.none')} text={t('my-work.none.text')} />}
      {waitingRows !== null && waitingRows > 0 && (
        <p>
          <Link to="/ledgers">{t('my-work.waiting-rows', { count: waitingRows })}</Link>
        </p>
      )}
      {raisedOpen > 0 && (
        <p>
          <Link to="/issues">{t('my-work.raised', { count: raisedOpen })}</Link>
        </p>
      )}
    </div>
  )
}
