import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './import.module.css'
import type { ImportPlan } from './import-plan.ts'

type Problem = ImportPlan['problems'][number]

/** Every problem with its sheet and cell, the value that stood there, and what to do. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const t = useT()
  if (problems.length === 0) return <Notice>{t('import.problems.none')}</Notice>
  const columns: readonly Column<Problem>[] = [
    {
      id: 'severity',
      title: t('import.problem.severity'),
      cell: ({ severity }) => <b className={styles.severity}>{t(`import.severity.${severity}`)}</b>,
    },
    {
      id: 'cell',
      title: t('import.problem.cell'),
      lead: true,
      cell: ({ sheet, cell }) => (sheet === '' ? cell : `${sheet}!${cell}`),
    },
    {
      id: 'value',
      title: t('import.problem.value'),
      cell: ({ value }) => <span className={styles.value}>{value}</span>,
    },
    { id: 'message', title: t('import.problem.message'), cell: (problem) => t.refusal(problem) },
  ]
  return (
    <section aria-label={t('import.problems')}>
      <h2>
        {t('import.problems')} {problems.length}
      </h2>
      <DataTable
        caption={t('import.problems')}
        columns={columns}
        rows={problems}
        rowKey={(problem) => `${problem.sheet}!${problem.cell} ${problem.code}`}
      />
    </section>
  )
}
