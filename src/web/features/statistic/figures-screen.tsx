import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { exportLedger } from '#contract/statistic.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { wholeOf } from '../../app/search-params.ts'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText, useView } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PastNotice, ViewControls } from '../../ui/view-controls.tsx'
import { CreateIndicatorButton } from '../indicator/create-indicator-button.tsx'
import { FiguresFilter } from './figures-filter.tsx'
import { FiguresTable } from './figures-table.tsx'
import { statisticsQuery } from './statistic.queries.ts'

const RecordStatistic = lazy(async () => ({ default: (await import('./record-statistic.tsx')).RecordStatistic }))

/** Which rows, what total, what changed since I last looked? */
export function FiguresScreen() {
  return useCan('statistic.read') ? <Figures /> : <NoAccess />
}

function Figures() {
  const t = useT()
  const { today } = useWorld()
  const { asOf } = useView()
  const change = useChangeSearch()
  const mayWrite = useCan('statistic.write')
  const [isRecording, setRecording] = useState(false)
  const filter = useFigureFilter()
  const page = wholeOf(useSearchText('page')) ?? 1
  const list = useQuery(statisticsQuery({ ...filter, page }))
  return (
    <Page
      title={t('statistic.list.title')}
      intro={list.data && t('app.list.total', { count: list.data.total })}
      actions={
        <>
          <ViewControls today={today} asOf={asOf ?? today} />
          <ExportButtons filter={filter} />
          <CreateIndicatorButton />
          {mayWrite && (
            <Button look="primary" onClick={() => setRecording(true)}>
              {t('statistic.action.record')}
            </Button>
          )}
        </>
      }
    >
      <PastNotice today={today} asOf={asOf ?? today} />
      <FiguresFilter />
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={12} height={28} />}
      {list.data && list.data.rows.length === 0 && (
        <EmptyState title={t('statistic.list.empty.title')} text={t('statistic.list.empty.text')} />
      )}
      {list.data && list.data.rows.length > 0 && (
        <>
          <FiguresTable rows={list.data.rows} />
          <Pager
            page={page}
            total={list.data.total}
            pageSize={list.data.pageSize}
            onPage={(next) => change({ page: next === 1 ? undefined : String(next) })}
          />
        </>
      )}
      <Suspense fallback={null}>{isRecording && <RecordStatistic onClose={() => setRecording(false)} />}</Suspense>
    </Page>
  )
}

export interface FigureFilter {
  readonly place: string | undefined
  readonly indicator: string | undefined
  readonly period: string | undefined
  readonly changedSince: string | undefined
  readonly approval: 'submitted' | undefined
  readonly asOf: string | undefined
}

function useFigureFilter(): FigureFilter {
  return {
    place: useSearchText('place'),
    indicator: useSearchText('indicator'),
    period: useSearchText('period'),
    changedSince: useSearchText('changedSince'),
    approval: useSearchText('approval') === 'submitted' ? 'submitted' : undefined,
    asOf: useView().asOf,
  }
}

function ExportButtons({ filter }: { filter: FigureFilter }) {
  const t = useT()
  const exporting = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      download(exportLedger, { ...filter, ledger: 'statistic', format, locale: t.locale }),
  })
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          busy={exporting.isPending && exporting.variables === format}
          onClick={() => exporting.mutate(format)}
        >
          {t(`statistic.export.${format}`)}
        </Button>
      ))}
      {exporting.error && <ErrorNotice error={exporting.error} />}
    </>
  )
}
