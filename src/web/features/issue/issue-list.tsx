import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './issue.module.css'
import type { ListedIssue } from './issue.queries.ts'
import { IssueClock, IssueLevel } from './issue-clock.tsx'

/** Issues: what stands in the way and where, how long there is still, and who must act now. */
export function IssueList({ caption, issues }: { caption: string; issues: readonly ListedIssue[] }) {
  const t = useT()
  const columns: readonly Column<ListedIssue>[] = [
    { id: 'issue', title: t('issue.column.issue'), lead: true, cell: (issue) => <IssueName issue={issue} /> },
    {
      id: 'clock',
      title: t('issue.column.clock'),
      wide: true,
      cell: (issue) => (
        <span className={styles.clock}>
          <IssueClock issue={issue} />
          <IssueLevel issue={issue} />
        </span>
      ),
    },
    {
      id: 'turn',
      title: t('issue.column.turn'),
      wide: true,
      cell: ({ turn, turnOf }) =>
        turn === null ? null : (
          <span className={styles.clock}>
            <span className={styles.detail}>{t(`issue.turn.${turn}`)}</span>
            {turnOf && <DutyContact duty={turnOf} />}
          </span>
        ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={issues} rowKey={({ id }) => id} />
}

function IssueName({ issue }: { issue: ListedIssue }) {
  const t = useT()
  const { id, number, title, place, state, cause, projects, synthetic } = issue
  const facts = [number, placeName(place, t.locale), t(`issue.cause.${cause}`), t(`issue.state.${state}`)]
  return (
    <span className={styles.name}>
      <Link to="/issues/$id" params={{ id }}>
        {title}
      </Link>
      {synthetic && <SyntheticMark />}
      <span className={styles.detail}>{facts.join(' · ')}</span>
      {projects.length > 0 && (
        <span className={styles.detail}>
          {t('issue.holds-up', { projects: projects.map(({ name }) => name).join(t('app.list.comma')) })}
        </span>
      )}
    </span>
  )
}
