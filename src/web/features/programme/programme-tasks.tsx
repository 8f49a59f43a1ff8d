import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import styles from './programme.module.css'
import type { ProgrammeDetail } from './programme.queries.ts'

type Task = ProgrammeDetail['tasks'][number]

/** What the plan asks for, who leads it and by when. */
export function Tasks({ detail }: { detail: ProgrammeDetail }) {
  const t = useT()
  const columns: readonly Column<Task>[] = [
    { id: 'title', title: t('programme.task.title'), lead: true, cell: ({ title }) => title },
    { id: 'duty', title: t('programme.task.duty'), cell: ({ duty }) => <DutyContact duty={duty} /> },
    {
      id: 'deadline',
      title: t('programme.task.deadline'),
      cell: ({ deadline }) => deadline ?? <span className={styles.detail}>{t('programme.task.deadline.none')}</span>,
    },
  ]
  return (
    <section aria-label={t('programme.tasks')}>
      <h2>{t('programme.tasks')}</h2>
      {detail.tasks.length === 0 ? (
        <p className={styles.detail}>{t('programme.tasks.empty')}</p>
      ) : (
        <DataTable caption={t('programme.tasks')} columns={columns} rows={detail.tasks} rowKey={({ id }) => id} />
      )}
    </section>
  )
}
