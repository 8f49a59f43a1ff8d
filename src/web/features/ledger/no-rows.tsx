import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TemplateButton } from './export/template-button.tsx'
import styles from './ledger.module.css'
import { useNaming } from './values/field-words.ts'

interface NoRowsProps {
  readonly ledger: Ledger
  readonly isFiltered: boolean
  readonly onClear: () => void
}

/** No row fulfils the filter: take it away. No row at all: import the county's workbook, or begin with one row. */
export function NoRows({ ledger, isFiltered, onClear }: NoRowsProps) {
  const t = useT()
  const naming = useNaming()
  const mayWrite = useCan('ledger.write')
  const params = { ledger: ledger.name }
  if (isFiltered)
    return (
      <EmptyState title={t('ledger.empty.filtered')} text={t('ledger.empty.filtered.text')}>
        <Button onClick={onClear}>{t('condition.filter.clear')}</Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('ledger.empty', { ledger: naming(ledger) })} text={naming(ledger.about)}>
      {mayWrite && (
        <>
          <Link to="/ledgers/$ledger/import" params={params} className={styles.link} data-look="primary">
            {t('ledger.action.import')}
          </Link>
          <Link to="/ledgers/$ledger/new" params={params} className={styles.link}>
            {t('ledger.action.new')}
          </Link>
        </>
      )}
      <TemplateButton ledger={ledger.name} />
    </EmptyState>
  )
}
