import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PastNotice } from '../../ui/view-controls.tsx'
import { ColumnsDrawer } from './columns-drawer.tsx'
import { useNaming } from './field-words.ts'
import { FilterChips } from './filter-chips.tsx'
import { chipsOf } from './filter-draft.ts'
import { FilterDrawer } from './filter-drawer.tsx'
import styles from './ledger.module.css'
import { rowsPageQuery, summaryQuery } from './ledger.queries.ts'
import { LedgerHead } from './ledger-head.tsx'
import { LedgerSheet } from './ledger-sheet.tsx'
import { useChangeList, useListAddress } from './list-address.ts'
import { shownFields } from './list-columns.ts'
import { NoRows } from './no-rows.tsx'
import { findSearch } from './quick-search.ts'
import { RowCards } from './row-cards.tsx'
import { SearchBox } from './search-box.tsx'
import { useNarrow } from './use-narrow.ts'

/** A ledger as a list: filter and arrangement above, the sheet below, on a phone cards. */
export function LedgerList({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const { today } = useWorld()
  const isNarrow = useNarrow()
  const mayWrite = useCan('ledger.write')
  const address = useListAddress(ledger)
  const change = useChangeList(ledger)
  const [open, setOpen] = useState<'filter' | 'columns' | null>(null)
  const summary = useQuery({ ...summaryQuery(address.asked), enabled: address.problem === null })
  usePrefetchQuery(rowsPageQuery(address.asked, address.sortText, 0))
  const putCondition = useCallback((condition: Condition | null) => change({ condition }), [change])
  const fields = shownFields(ledger, address.columns)
  const asOf = address.asked.asOf ?? today
  const filters = chipsOf(address.condition).filter(
    (part) => part !== findSearch(ledger, address.condition)?.part,
  ).length
  const count = summary.data?.count
  useDocumentTitle(naming(ledger))
  return (
    <div className={styles.screen} data-narrow={isNarrow}>
      <LedgerHead ledger={ledger} address={address} isNarrow={isNarrow} />
      <div className={styles.tools}>
        <SearchBox ledger={ledger} condition={address.condition} onCondition={putCondition} />
        <Button onClick={() => setOpen('filter')}>
          {filters === 0 ? t('condition.filter') : t('condition.filter.count', { count: filters })}
        </Button>
        {!isNarrow && <Button onClick={() => setOpen('columns')}>{t('ledger.columns')}</Button>}
        <FilterChips
          ledger={ledger}
          condition={address.condition}
          onCondition={putCondition}
          onOpen={() => setOpen('filter')}
        />
      </div>
      <PastNotice today={today} asOf={asOf} />
      {address.problem && (
        <Notice tone="warn" title={t('app.error.title')}>
          <p>{t.refusal(address.problem)}</p>
          <Button onClick={() => change({ condition: null })}>{t('condition.filter.clear')}</Button>
        </Notice>
      )}
      {summary.error && <ErrorNotice error={summary.error} onRetry={() => void summary.refetch()} />}
      {summary.isLoading && <Skeleton rows={14} height={36} />}
      {count === 0 && (
        <NoRows
          ledger={ledger}
          isFiltered={address.condition !== null || asOf !== today}
          onClear={() => change({ condition: null })}
        />
      )}
      {count !== undefined && count > 0 && isNarrow && (
        <RowCards ledger={ledger} fields={fields} address={address} count={count} />
      )}
      {count !== undefined && count > 0 && !isNarrow && (
        <LedgerSheet
          ledger={ledger}
          fields={fields}
          address={address}
          summary={summary.isPlaceholderData ? undefined : summary.data}
          count={count}
          mayEdit={mayWrite && asOf === today}
        />
      )}
      {open === 'filter' && (
        <FilterDrawer
          ledger={ledger}
          condition={address.condition}
          onCondition={putCondition}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'columns' && (
        <ColumnsDrawer
          ledger={ledger}
          columns={address.columns}
          onColumns={(columns) => change({ columns })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
