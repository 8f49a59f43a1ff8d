import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered } from '../../ui/answered.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './figure.module.css'
import { type Figures, figuresQuery } from './figure.queries.ts'
import { useFigureAddress } from './figure-address.ts'
import { FigureHead } from './figure-head.tsx'
import { LedgerFigures } from './ledger-figures.tsx'
import { saysNothing } from './says-nothing.ts'
import { useOffice } from './use-office.ts'

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
      <FigureHead title={t('figure.title')} intro={t('figure.intro')} />
      <Answered asked={list} rows={12} height={36}>
        {(figures) => (figures.figures.length === 0 ? <NoFigures /> : <ByLedger figures={figures} />)}
      </Answered>
    </div>
  )
}

function ByLedger({ figures }: { figures: Figures }) {
  const t = useT()
  const { place, hierarchy } = figures
  const isSilent = saysNothing(figures.figures)
  return (
    <>
      <p className={styles.what}>
        {placeName(place, t.locale)} · {t(`app.hierarchy.${hierarchy}`)}
      </p>
      {isSilent && <NoRowsAtAll place={place} />}
      {ledgerDefinitions.map((ledger) => {
        const own = figures.figures.filter((figure) => figure.ledger === ledger.name)
        return (
          own.length > 0 && (
            <LedgerFigures key={ledger.name} ledger={ledger} figures={own} shown={figures} isTold={isSilent} />
          )
        )
      })}
      <p className={styles.detail}>
        {t('figure.unknown.means')} {t('figure.ratio.note')}
      </p>
    </>
  )
}

/** Of a place of which no ledger holds a row: what is missing, and who fills it in. */
function NoRowsAtAll({ place }: Pick<Figures, 'place'>) {
  const t = useT()
  const office = useOffice(place.id)
  const named = placeName(place, t.locale)
  return (
    <EmptyState title={t('figure.silent.title', { place: named })} text={t('figure.silent.text', { place: named })}>
      <DutyContact duty={office} />
    </EmptyState>
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
