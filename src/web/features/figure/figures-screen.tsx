import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './figure.module.css'
import { type Figures, figuresQuery } from './figure.queries.ts'
import { useFigureAddress } from './figure-address.ts'
import { FigureHead } from './figure-head.tsx'
import { LedgerFigures } from './ledger-figures.tsx'

/** Every figure that the ledgers give of one place and period, and how far one may rely on each. */
export function FiguresScreen() {
  const mayReadLedgers = useCan('ledger.read')
  return useCan('statistic.read') && mayReadLedgers ? <ComputedFigures /> : <NoAccess />
}

function ComputedFigures() {
  const t = useT()
  const address = useFigureAddress()
  const list = useQuery(figuresQuery(address))
  return (
    <div className={styles.page}>
      <FigureHead title={t('figure.title')} intro={t('figure.intro')} placeId={list.data?.place.id} />
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={12} height={36} />}
      {list.data?.figures.length === 0 && <NoFigures />}
      {list.data && list.data.figures.length > 0 && <ByLedger figures={list.data} />}
    </div>
  )
}

function ByLedger({ figures: { figures } }: { figures: Figures }) {
  const t = useT()
  return (
    <>
      {ledgerDefinitions.map((ledger) => {
        const own = figures.filter((figure) => figure.ledger === ledger.name)
        return own.length > 0 && <LedgerFigures key={ledger.name} ledger={ledger} figures={own} />
      })}
      <p className={styles.detail}>
        {t('figure.unknown.means')} {t('figure.ratio.note')}
      </p>
    </>
  )
}

function NoFigures() {
  const t = useT()
  return (
    <EmptyState title={t('figure.empty.title')} text={t('figure.empty.text')}>
      <Link to="/statistics">{t('figure.empty.action')}</Link>
    </EmptyState>
  )
}
