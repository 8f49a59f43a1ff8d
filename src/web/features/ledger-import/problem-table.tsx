import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import { problemText } from '../row/problem-text.ts'
import { placeIn } from './cell-place.ts'
import styles from './ledger-import.module.css'
import { type ImportProblem, type ImportState, planPageSize, problemsQuery } from './ledger-import.queries.ts'
import type { Mending } from './mending.ts'
import { ProblemMends } from './problem-mends.tsx'
import { sameProblems } from './same-problems.ts'

interface ProblemTableProps {
  readonly ledger: Ledger
  readonly state: ImportState
  readonly mending: Mending
}

/** All problems at once: where, what stands there, why it cannot be taken, and the mends that one click applies. */
export function ProblemTable({ ledger, state, mending }: ProblemTableProps) {
  const t = useT()
  const [page, setPage] = useState(1)
  const isReady = state.state === 'ready'
  const list = useQuery({ ...problemsQuery(state.importId, page - 1), enabled: isReady })
  const isRepeated = (problem: ImportProblem) => isRepeatedIn(problem, list.data)
  const columns = useColumns({ ledger, state, mending }, !isReady || mending.busy, isRepeated)
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Skeleton rows={4} height={36} />
  const { total, problems } = list.data
  if (total === 0) return <Notice>{t('ledger-import.problems.none')}</Notice>
  return (
    <section aria-label={t('ledger-import.problems')} className={styles.section}>
      <h2>
        {t('ledger-import.problems')} <span className={styles.total}>{groupDigits(String(total))}</span>
      </h2>
      <p className={styles.hint}>
        {t('ledger-import.problems.by-severity', state.problemCounts ?? { refuse: 0, ask: 0, note: 0 })}
      </p>
      <DataTable
        caption={t('ledger-import.problems')}
        columns={columns}
        rows={problems}
        rowKey={({ sheet, cell, code, row, finding }) => `${sheet}!${cell} ${row} ${finding?.check ?? code}`}
      />
      <Pager page={page} total={total} pageSize={planPageSize} onPage={setPage} />
    </section>
  )
}

/** Of problems on other pages one cannot know: they may be the same. */
function isRepeatedIn(problem: ImportProblem, page: { total: number; problems: ImportProblem[] } | undefined): boolean {
  if (!page) return false
  return page.total > page.problems.length || sameProblems(problem, page.problems).length > 1
}

function useColumns(
  { ledger, state, mending }: ProblemTableProps,
  disabled: boolean,
  isRepeated: (problem: ImportProblem) => boolean,
): readonly Column<ImportProblem>[] {
  const t = useT()
  const naming = useNaming()
  const fieldOf = ({ field }: ImportProblem) => (field === null ? undefined : ledger.fields.get(field))
  const why = (problem: ImportProblem) => {
    const field = fieldOf(problem)
    return problem.finding ? naming(problem.finding) : problemText(t, problem, field ? naming(field) : '')
  }
  return [
    {
      id: 'severity',
      title: t('ledger-import.problem.severity'),
      cell: ({ severity }) => (
        <span className={styles.severity} data-severity={severity}>
          {t(`ledger-import.severity.${severity}`)}
        </span>
      ),
    },
    {
      id: 'cell',
      title: t('ledger-import.problem.cell'),
      lead: true,
      cell: (problem) => <Where problem={problem} state={state} />,
    },
    {
      id: 'field',
      title: t('ledger-import.problem.field'),
      cell: (problem) => {
        const field = fieldOf(problem)
        return field ? naming(field) : ''
      },
    },
    {
      id: 'offered',
      title: t('ledger-import.problem.offered'),
      cell: ({ offered }) => (
        <span className={styles.offered}>{offered === '' ? t('ledger-import.problem.blank') : offered}</span>
      ),
    },
    { id: 'why', title: t('ledger-import.problem.why'), wide: true, cell: why },
    {
      id: 'mend',
      title: t('ledger-import.problem.mend'),
      wide: true,
      cell: (problem) => (
        <ProblemMends problem={problem} isRepeated={isRepeated(problem)} mending={mending} disabled={disabled} />
      ),
    },
  ]
}

function Where({ problem: { sheet, cell, row }, state }: { problem: ImportProblem; state: ImportState }) {
  const t = useT()
  const where = cell === '' ? t('ledger-import.row', { row }) : cell
  return <span className={styles.where}>{placeIn(state, sheet, where)}</span>
}
