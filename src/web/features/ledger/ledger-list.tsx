import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PastNotice } from '../../ui/view-controls.tsx'
import { shownFields } from './columns/list-columns.ts'
import { LedgerSheet } from './grid/ledger-sheet.tsx'
import styles from './ledger.module.css'
import { rowsPageQuery, summaryQuery } from './ledger.queries.ts'
import { LedgerHead } from './ledger-head.tsx'
import { type ListAddress, useChangeList, useListAddress } from './list-address.ts'
import { ListTools } from './list-tools.tsx'
import { NoRows } from './no-rows.tsx'
import { RowCards } from './row-cards.tsx'
import { useNarrow } from './use-narrow.ts'
import { useNaming } from './values/field-words.ts'

/** A ledger as a list: filter and arrangement above, the sheet below, on a phone cards. */
export function LedgerList({ ledger }: { ledger: Ledger }) {
  const naming = useNaming()
  const { today } = useWorld()
  const isNarrow = useNarrow()
  const address = useListAddress(ledger)
  useDocumentTitle(naming(ledger))
  return (
    <div className={styles.screen} data-narrow={isNarrow}>
      <LedgerHead ledger={ledger} address={address} isNarrow={isNarrow} />
      <ListTools ledger={ledger} address={address} isNarrow={isNarrow} />
      <PastNotice today={today} asOf={address.asked.asOf ?? today} />
      {address.asked.face === 'approved' && <ApprovedAlone />}
      {address.problem ? (
        <Unreadable ledger={ledger} problem={address.problem} />
      ) : (
        <Rows ledger={ledger} address={address} isNarrow={isNarrow} />
      )}
    </div>
  )
}

/** Versions that wait are left out: nothing can be changed here, for it would be changed without seeing them. */
function ApprovedAlone() {
  const t = useT()
  const change = useChangeSearch()
  return (
    <Notice title={t('ledger.approved-alone')}>
      <Button onClick={() => change({ face: undefined })}>{t('ledger.approved-alone.all')}</Button>
    </Notice>
  )
}

/** The condition of the address cannot be read: nothing is listed, rather than everything. */
function Unreadable({ ledger, problem }: { ledger: Ledger; problem: NonNullable<ListAddress['problem']> }) {
  const t = useT()
  const change = useChangeList(ledger)
  return (
    <Notice tone="warn" title={t('app.error.title')}>
      <p>{t.refusal(problem)}</p>
      <Button onClick={() => change({ condition: null })}>{t('condition.filter.clear')}</Button>
    </Notice>
  )
}

interface RowsProps {
  readonly ledger: Ledger
  readonly address: ListAddress
  readonly isNarrow: boolean
}

/** How many rows there are, then the rows. The first page is asked for at the same time. */
function Rows({ ledger, address, isNarrow }: RowsProps) {
  const { today } = useWorld()
  const mayWrite = useCan('ledger.write')
  const change = useChangeList(ledger)
  const { asked, condition, sortText, columns } = address
  usePrefetchQuery(rowsPageQuery(asked, sortText, 0))
  const summary = useQuery(summaryQuery(asked))
  const isPast = asked.asOf !== undefined && asked.asOf !== today
  if (summary.error) return <ErrorNotice error={summary.error} onRetry={() => void summary.refetch()} />
  if (!summary.data) return <Skeleton rows={14} height={36} />
  const { count } = summary.data
  const fields = shownFields(ledger, columns)
  if (count === 0)
    return (
      <NoRows ledger={ledger} isFiltered={condition !== null || isPast} onClear={() => change({ condition: null })} />
    )
  if (isNarrow) return <RowCards ledger={ledger} fields={fields} address={address} count={count} />
  return (
    <LedgerSheet
      ledger={ledger}
      fields={fields}
      address={address}
      summary={summary.isPlaceholderData ? undefined : summary.data}
      count={count}
      mayEdit={mayWrite && !isPast && asked.face === undefined}
    />
  )
}
