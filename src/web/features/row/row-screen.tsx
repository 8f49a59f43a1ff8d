import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import page from '../../ui/page.module.css'
import { useDocumentTitle } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PastNotice } from '../../ui/view-controls.tsx'
import { rowQuery, useLedger } from '../ledger/ledger.queries.ts'
import { rowTitle } from '../ledger/values/row-title.ts'
import { CellHistory } from './cell-history.tsx'
import { EditRow } from './edit-row.tsx'
import { Evidence } from './evidence.tsx'
import { rowEvidence } from './evidence-home.ts'
import styles from './row.module.css'
import { RowAside } from './row-aside.tsx'
import type { RowDetail } from './row-detail.ts'
import { RowHead } from './row-head.tsx'
import { RowHistory } from './row-history.tsx'
import { RowSections } from './row-sections.tsx'
import { type RowTab, RowTabs } from './row-tabs.tsx'
import { useValueWords } from './value-words.ts'
import { WithdrawnRow } from './withdrawn-row.tsx'

/** One row: what it says, where each value comes from, what it was before, and what proves it. */
export function RowScreen() {
  return useCan('ledger.read') ? <ReadableRow /> : <NoAccess />
}

function ReadableRow() {
  const params = useParams({ from: '/ledgers/$ledger/$id' })
  const { asOf } = useView()
  const ledger = useLedger(params.ledger)
  const detail = useQuery(rowQuery(params.ledger, params.id, asOf))
  if (ledger === null) return <NotFound />
  if (ledger && isRefusal(detail.error, 'ledger.row-unknown')) return <WithdrawnRow ledger={ledger} id={params.id} />
  if (detail.error) {
    return (
      <div className={page.page}>
        <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
      </div>
    )
  }
  if (!ledger || !detail.data) {
    return (
      <div className={page.page}>
        <Skeleton rows={12} height={32} />
      </div>
    )
  }
  return <RowPage key={params.id} ledger={ledger} detail={detail.data} />
}

const tabs: readonly RowTab[] = ['values', 'history', 'evidence']

function RowPage({ ledger, detail }: { ledger: Ledger; detail: RowDetail }) {
  const t = useT()
  const { today } = useWorld()
  const { asOf } = useView()
  const words = useValueWords(detail.names)
  const asked = useSearchText('tab')
  const tab = tabs.find((one) => one === asked) ?? 'values'
  const isEditing = useSearchText('edit') === '1' && detail.mayWrite && asOf === undefined
  const cell = ledger.fields.get(useSearchText('cell') ?? '')
  const title = rowTitle(ledger, detail.row.values, words)
  useDocumentTitle(title)
  if (isEditing) return <EditRow ledger={ledger} detail={detail} title={title} />
  return (
    <article className={page.page} aria-label={title}>
      <RowHead ledger={ledger} detail={detail} title={title} />
      <PastNotice today={today} asOf={asOf ?? today} />
      <RowTabs ledger={ledger} id={detail.row.id} />
      {tab === 'values' && (
        <div className={styles.columns}>
          <RowSections ledger={ledger} detail={detail} words={words} />
          <RowAside ledger={ledger} detail={detail} />
        </div>
      )}
      {tab === 'history' && <RowHistory ledger={ledger} id={detail.row.id} mayWrite={detail.mayWrite} />}
      {tab === 'evidence' && (
        <section aria-label={t('attachment.title')}>
          <Evidence home={rowEvidence(ledger.name, detail.row.id)} mayAdd={detail.mayWrite && asOf === undefined} />
        </section>
      )}
      {cell && <CellHistory ledger={ledger} field={cell} id={detail.row.id} />}
    </article>
  )
}
