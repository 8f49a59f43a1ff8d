import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { placeIn } from './cell-place.ts'
import styles from './ledger-import.module.css'
import {
  type ImportState,
  type PlannedRow,
  plannedRowsQuery,
  planPageSize,
  type RowState,
} from './ledger-import.queries.ts'
import type { Mending } from './mending.ts'
import { RowDifferences } from './row-differences.tsx'

interface PlanRowsProps {
  readonly ledger: Ledger
  readonly state: ImportState
  readonly shown: RowState
  readonly mending: Mending
}

/** The rows in one state, a page at a time, each with what differs cell by cell. */
export function PlanRows({ ledger, state, shown, mending }: PlanRowsProps) {
  const t = useT()
  const [page, setPage] = useState(1)
  const list = useQuery({ ...plannedRowsQuery(state.importId, shown, page - 1), enabled: state.state === 'ready' })
  const title = t(`ledger-import.rows.${shown}`)
  const columns: readonly Column<PlannedRow>[] = [
    { id: 'row', title: t('ledger-import.row.where'), cell: ({ sheet, row }) => placeIn(state, sheet, String(row)) },
    {
      id: 'title',
      title: t('ledger-import.row.title'),
      lead: true,
      cell: (row) => <Title ledger={ledger} row={row} />,
    },
    {
      id: 'differences',
      title: t('ledger-import.row.differences'),
      wide: true,
      cell: (row) => <RowDifferences ledger={ledger} row={row} />,
    },
    {
      id: 'leave-out',
      title: t('ledger-import.row.treatment'),
      cell: (row) => <LeaveOut row={row} mending={mending} disabled={state.state !== 'ready'} />,
    },
  ]
  const shownColumns = columns.filter(({ id }) => !hiddenColumns[shown].includes(id))
  return (
    <section aria-label={title} className={styles.section}>
      <h2>{title}</h2>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} height={36} />}
      {list.data?.rows.length === 0 && <p className={styles.hint}>{t('ledger-import.rows.none')}</p>}
      {list.data && list.data.rows.length > 0 && (
        <>
          <DataTable
            caption={title}
            columns={shownColumns}
            rows={list.data.rows}
            rowKey={({ sheet, row }) => `${sheet}!${row}`}
          />
          <Pager page={page} total={list.data.total} pageSize={planPageSize} onPage={setPage} />
        </>
      )}
    </section>
  )
}

/** Only what would be written differs; a row that stays the same need not be left out. */
const hiddenColumns: Readonly<Record<RowState, readonly string[]>> = {
  new: [],
  changed: [],
  same: ['differences', 'leave-out'],
  refused: ['differences'],
  'left-out': ['differences'],
}

/** Leaves this row out of the import, or takes it back. */
function LeaveOut({ row, mending, disabled }: { row: PlannedRow; mending: Mending; disabled: boolean }) {
  const t = useT()
  const isLeftOut = row.state === 'left-out'
  const text = t(isLeftOut ? 'ledger-import.row.take-back' : 'ledger-import.row.leave-out')
  return (
    <Button
      look="quiet"
      disabled={disabled || mending.busy}
      aria-label={t('ledger-import.row.action', { action: text, row: row.row })}
      onClick={() => mending.leaveOut(row, !isLeftOut)}
    >
      {text}
    </Button>
  )
}

/** A row that is there already can be looked at before it is changed. */
function Title({ ledger, row }: { ledger: Ledger; row: PlannedRow }) {
  if (row.id === null || row.state === 'new') return row.title
  return (
    <Link to="/ledgers/$ledger/$id" params={{ ledger: ledger.name, id: row.id }} target="_blank">
      {row.title}
    </Link>
  )
}
