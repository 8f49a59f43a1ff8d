import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useOpenPassport, useView } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { decimalsShown } from '../figure/decimals-shown.ts'
import { pathTo } from '../figure/place-path.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import {
  type Disagreement,
  disagreementsQuery,
  type Otherwise as OtherwiseFigure,
} from '../statistic/statistic.queries.ts'
import styles from './cockpit.module.css'
import disputes from './disagreements.module.css'

const mostShown = 5

/** Where two sources say different figures of this place or below it: both, side by side, and who must decide. */
export function Disagreements({ placeId }: { placeId: string }) {
  const t = useT()
  const mayRead = useCan('statistic.read')
  const { asOf } = useView()
  const list = useQuery({ ...disagreementsQuery(asOf), enabled: mayRead })
  const here = useWithin(list.data?.disagreements ?? [], placeId)
  const otherwise = (list.data?.otherwise ?? []).filter(({ place }) => place.id === placeId)
  const office = useQuery(organisationsQuery).data?.organisations.find(({ kind }) => kind === 'leading-group-office')
  if (!mayRead || (!list.error && here.length === 0 && otherwise.length === 0)) return null
  return (
    <section className={styles.section} aria-label={t('cockpit.disagreements')}>
      <div className={styles.head}>
        <h2>{t('cockpit.disagreements')}</h2>
        {office && (
          <p className={styles.park}>
            <span className={styles.detail}>{t('cockpit.disagreements.owner')}</span>
            <DutyContact duty={office} />
          </p>
        )}
      </div>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={disputes.list}>
        {here.slice(0, mostShown).map((one) => (
          <Dispute key={`${one.indicator.id}|${one.place.id}|${one.period}`} one={one} />
        ))}
        {otherwise.map((one) => (
          <Otherwise key={`${one.indicator.id}|${one.period}`} one={one} />
        ))}
      </ul>
      {here.length > mostShown && (
        <Link to="/disagreements" search={({ asOf: day, hierarchy }) => ({ asOf: day, hierarchy })}>
          {t('cockpit.disagreements.more', { count: here.length - mostShown })}
        </Link>
      )}
    </section>
  )
}

/** Those of the place and of all places below it. */
function useWithin(all: readonly Disagreement[], placeId: string): Disagreement[] {
  const { hierarchy } = useView()
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  return all.filter(({ place }) => place.id === placeId || pathTo(places, place.id).some(({ id }) => id === placeId))
}

/** A value with who says it. */
function Said({ statement }: { statement: Disagreement['statements'][number] | OtherwiseFigure['published'] }) {
  return (
    <span title={statement.source.title}>
      <b>
        <Quantity {...statement} />
      </b>{' '}
      <span className={styles.detail}>{statement.source.outlet ?? statement.source.title}</span>{' '}
      {statement.synthetic && <SyntheticMark brief />}
    </span>
  )
}

function Dispute({ one }: { one: Disagreement }) {
  const t = useT()
  const openPassport = useOpenPassport()
  const { indicator, place, period } = one
  return (
    <li className={disputes.item}>
      <span className={disputes.what}>
        {nameOf(indicator, t.locale)} · {placeName(place, t.locale)} · {periodText(period, t.locale)}
      </span>
      <span className={disputes.values}>
        {one.statements.map((statement) => (
          <Said key={statement.statisticId} statement={statement} />
        ))}
      </span>
      <Button look="quiet" onClick={() => openPassport({ indicator: indicator.id, place: place.id, period })}>
        {t('statistic.disagreements.open')}
      </Button>
    </li>
  )
}

/** What was published of the place itself and judges its promise, beside what the ledgers give. */
function Otherwise({ one: { indicator, place, period, published, computed } }: { one: OtherwiseFigure }) {
  const t = useT()
  return (
    <li className={disputes.item}>
      <span className={disputes.what}>
        {nameOf(indicator, t.locale)} · {placeName(place, t.locale)} · {periodText(period, t.locale)}
      </span>
      <span className={disputes.values}>
        <Said statement={published} />
        <span>
          <b>
            <Quantity value={computed} unit={indicator.unit} {...decimalsShown(computed)} />
          </b>{' '}
          <span className={styles.detail}>{t('cockpit.otherwise.ledger')}</span>
        </span>
      </span>
      <Link
        to="/figures/$indicator"
        params={{ indicator: indicator.id }}
        search={({ asOf, hierarchy }) => ({ asOf, hierarchy, place: place.id, period })}
      >
        {t('cockpit.otherwise.open')}
      </Link>
    </li>
  )
}
