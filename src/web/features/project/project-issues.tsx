import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { issuesQuery } from '../issue/issue.queries.ts'
import { IssueList } from '../issue/issue-list.tsx'
import styles from './project.module.css'

/** What stands in the way of a project, closed obstacles too. */
export function ProjectIssues({ id, name, placeId }: { id: string; name: string; placeId: string }) {
  const t = useT()
  const mayRaise = useCan('issue.raise')
  const issues = useQuery(issuesQuery({ project: id, closed: 'yes' }))
  return (
    <section aria-label={t('issue.title')} className={styles.part}>
      <div className={styles.head}>
        <h2>{t('issue.title')}</h2>
        {mayRaise && (
          <Link to="/issues/new" search={{ project: id, projectName: name, place: placeId }}>
            {t('issue.action.raise')}
          </Link>
        )}
      </div>
      <Answered asked={issues} rows={2} height={60}>
        {({ issues: found }) =>
          found.length === 0 ? (
            <p className={styles.none}>{t('project.issues.none')}</p>
          ) : (
            <IssueList caption={t('issue.title')} issues={found} />
          )
        }
      </Answered>
    </section>
  )
}
