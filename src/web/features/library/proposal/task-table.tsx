import { Link } from '@tanstack/react-router'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { TaskProposal } from '../library.queries.ts'
import { taskObstacleOf } from './acceptance.ts'
import styles from './proposal.module.css'
import { ProposalHead, ProposalRow, type RowTools } from './proposal-row.tsx'

interface TaskTableProps extends RowTools {
  readonly tasks: readonly TaskProposal[]
  readonly onAccept: (proposal: TaskProposal) => void
}

/** What a document asks somebody to do, who and by when. */
export function TaskTable({ tasks, onAccept, ...tools }: TaskTableProps) {
  const t = useT()
  const title = t('library.tasks', { count: tasks.length })
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {tasks.length === 0 ? (
        <p className={styles.detail}>{t('library.tasks.none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <ProposalHead mayAccept={tools.mayAccept} what={t('library.column.task')} />
          <tbody>
            {tasks.map((one) => (
              <ProposalRow
                key={one.id}
                {...tools}
                id={one.id}
                quote={one.text}
                confidence={one.confidence}
                rules={{ task: one.rule }}
                canTake={taskObstacleOf(one) === null}
                onAccept={() => onAccept(one)}
                state={<TaskState proposal={one} />}
                what={null}
                duty={<Departments proposal={one} />}
                deadline={one.deadline}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** As the text names them; a known one under its own name. */
function Departments({ proposal: { departments, duty } }: { proposal: TaskProposal }) {
  const t = useT()
  if (departments.length > 0) return departments.join(t('app.list.comma'))
  return duty === null ? t('target.duty.none') : nameOf(duty, t.locale)
}

function TaskState({ proposal: { accepted, programmeId, year } }: { proposal: TaskProposal }) {
  const t = useT()
  if (accepted === null && programmeId !== null) return null
  return (
    <Link to="/programme/$year" params={{ year: String(year) }} className={styles.state}>
      {accepted === null ? t('library.no-programme', { year }) : t('library.accepted.task')}
    </Link>
  )
}
