import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
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
import { RowDifferences } from './row-differences.tsx'

interface PlanRowsProps {
  readonly ledger: Ledger
  readonly state: ImportState
  readonly shown: RowState
}

/** The rows in one state, a page at a time, each with what differs cell by cell. */
export function PlanRows({ ledger, state, shown }: PlanRowsProps) {
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
  ]
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
            columns={shown === 'new' || shown === 'changed' ? columns : columns.slice(0, 2)}
            rows={list.data.rows}
            rowKey={({ sheet, row }) => `${sheet}!${row}`}
          />
          <Pager page={page} total={list.data.total} pageSize={planPageSize} onPage={setPage} />
        </>
      )}
    </section>
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
