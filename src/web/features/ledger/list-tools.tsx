import { useCallback, useState } from 'react'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ColumnsDrawer } from './columns/columns-drawer.tsx'
import { FilterChips } from './filter/filter-chips.tsx'
import { chipsOf } from './filter/filter-draft.ts'
import { FilterDrawer } from './filter/filter-drawer.tsx'
import { findSearch } from './filter/quick-search.ts'
import { SearchBox } from './filter/search-box.tsx'
import styles from './ledger.module.css'
import { type ListAddress, useChangeList } from './list-address.ts'

interface ListToolsProps {
  readonly ledger: Ledger
  readonly address: ListAddress
  readonly isNarrow: boolean
}

/** Search, filter and columns, and the filter in words. */
export function ListTools({ ledger, address, isNarrow }: ListToolsProps) {
  const t = useT()
  const change = useChangeList(ledger)
  const [open, setOpen] = useState<'filter' | 'columns' | null>(null)
  const { condition, columns } = address
  const close = () => setOpen(null)
  const putCondition = useCallback((next: Condition | null) => change({ condition: next }), [change])
  const searched = findSearch(ledger, condition)?.part
  const filters = chipsOf(condition).filter((part) => part !== searched).length
  return (
    <div className={styles.tools}>
      <SearchBox ledger={ledger} condition={condition} onCondition={putCondition} />
      <Button onClick={() => setOpen('filter')}>
        {filters === 0 ? t('condition.filter') : t('condition.filter.count', { count: filters })}
      </Button>
      {!isNarrow && <Button onClick={() => setOpen('columns')}>{t('ledger.columns')}</Button>}
      <FilterChips ledger={ledger} condition={condition} onCondition={putCondition} onOpen={() => setOpen('filter')} />
      {open === 'filter' && (
        <FilterDrawer ledger={ledger} condition={condition} onCondition={putCondition} onClose={close} />
      )}
      {open === 'columns' && (
        <ColumnsDrawer
          ledger={ledger}
          columns={columns}
          onColumns={(chosen) => change({ columns: chosen })}
          onClose={close}
        />
      )}
    </div>
  )
}
