import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TemplateButton } from './export/template-button.tsx'
import { ledgersQuery, useLedgers } from './ledger.queries.ts'
import styles from './ledgers.module.css'
import type { LedgerInfo } from './own-field.ts'
import { useNaming } from './values/field-words.ts'

/** Which ledgers are kept, what one row of each is, and how many rows stand in it. */
export function LedgersScreen() {
  return useCan('ledger.read') ? <Ledgers /> : <NoAccess />
}

interface Entry {
  readonly ledger: Ledger
  readonly info: LedgerInfo
}

function Ledgers() {
  const t = useT()
  const naming = useNaming()
  const list = useQuery(ledgersQuery)
  const ledgers = useLedgers()
  const columns: readonly Column<Entry>[] = [
    {
      id: 'name',
      title: t('ledger.index.name'),
      lead: true,
      cell: ({ ledger }) => (
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }} className={styles.name}>
          {naming(ledger)}
        </Link>
      ),
    },
    {
      id: 'about',
      title: t('ledger.index.about'),
      wide: true,
      cell: ({ ledger }) => <span className={styles.about}>{naming(ledger.about)}</span>,
    },
    {
      id: 'changed',
      title: t('ledger.index.changed'),
      cell: ({ info }) => <span className={styles.changed}>{info.changedOn ?? t('ledger.index.changed.never')}</span>,
    },
    { id: 'rows', title: t('ledger.index.rows'), numeric: true, cell: ({ info }) => groupDigits(`${info.rowCount}`) },
    { id: 'actions', title: t('ledger.index.actions'), wide: true, cell: ({ ledger }) => <Actions ledger={ledger} /> },
  ]
  return (
    <Page title={t('ledger.title')} intro={t('ledger.index.intro')}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!ledgers && !list.error && <Skeleton rows={10} height={36} />}
      {ledgers && (
        <DataTable caption={t('ledger.title')} columns={columns} rows={ledgers} rowKey={({ ledger }) => ledger.name} />
      )}
    </Page>
  )
}

function Actions({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const mayWrite = useCan('ledger.write')
  return (
    <span className={styles.actions}>
      {mayWrite && (
        <>
          <Link to="/ledgers/$ledger/new" params={{ ledger: ledger.name }}>
            {t('ledger.action.new')}
          </Link>
          <Link to="/ledgers/$ledger/import" params={{ ledger: ledger.name }}>
            {t('ledger.action.import')}
          </Link>
        </>
      )}
      <Link to="/ledgers/$ledger/checks" params={{ ledger: ledger.name }}>
        {t('check.title')}
      </Link>
      <TemplateButton ledger={ledger.name} look="quiet" />
    </span>
  )
}
