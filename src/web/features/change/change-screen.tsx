import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { FigureHead } from '../figure/figure-head.tsx'
import { FigureValue } from '../figure/figure-value.tsx'
import { BridgeTable } from './bridge-table.tsx'
import styles from './change.module.css'
import { type Change, changeQuery, periodChangeQuery } from './change.queries.ts'
import { type ChangeAddress, useChangeAddress } from './change-address.ts'
import { ChangeControls } from './change-controls.tsx'
import { ChangeNotes } from './change-notes.tsx'
import { NextChangeStep } from './next-change-step.tsx'
import { PartRows } from './part-rows.tsx'

/** What moved this number, by how much, and who can say why? */
export function ChangeScreen() {
  const mayReadLedgers = useCan('ledger.read')
  return useCan('statistic.read') && mayReadLedgers ? <ReadableChange /> : <NoAccess />
}

function ReadableChange() {
  const address = useChangeAddress()
  return (
    <article className={styles.page}>
      {address.mode === 'days' ? <BetweenDays address={address} /> : <BetweenPeriods address={address} />}
    </article>
  )
}

function BetweenDays({ address }: { address: ChangeAddress }) {
  const t = useT()
  const { indicator } = useParams({ from: '/figures/$indicator/changes' })
  const { place, period, hierarchy, asOf, firstDay } = address
  const asked = useQuery(changeQuery({ indicator, place, period, hierarchy, from: firstDay, to: asOf }))
  const ends = (day: string) => t('change.known', { day })
  return (
    <Asked
      asked={asked}
      about={({ period }) => periodText(period, t.locale)}
      ends={({ from, to }) => [ends(from), ends(to)]}
    />
  )
}

function BetweenPeriods({ address }: { address: ChangeAddress }) {
  const t = useT()
  const { indicator } = useParams({ from: '/figures/$indicator/changes' })
  const { place, period, hierarchy, asOf, firstPeriod } = address
  const asked = useQuery(periodChangeQuery({ indicator, place, hierarchy, asOf, from: firstPeriod, to: period }))
  return (
    <Asked
      asked={asked}
      about={({ asOf }) => t('change.known', { day: asOf })}
      ends={({ from, to }) => [periodText(from, t.locale), periodText(to, t.locale)]}
    />
  )
}

interface AskedProps<C> {
  readonly asked: { readonly data: C | undefined; readonly error: unknown; readonly refetch: () => unknown }
  /** What both ends have in common. */
  readonly about: (change: C) => string
  readonly ends: (change: C) => readonly [string, string]
}

function Asked<C extends Change>({ asked: { data, error, refetch }, about, ends }: AskedProps<C>) {
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton rows={9} height={56} />
  return <ChangePage change={data} about={about(data)} ends={ends(data)} />
}

interface ChangePageProps {
  readonly change: Change
  readonly about: string
  readonly ends: readonly [string, string]
}

function ChangePage({ change, about, ends }: ChangePageProps) {
  const t = useT()
  const { indicator, place, synthetic, start, end } = change
  return (
    <>
      <FigureHead title={t('change.title', { name: nameOf(indicator, t.locale) })} isBelowList placeId={place.id} />
      <ChangeControls />
      <div className={styles.columns}>
        <div className={styles.main}>
          <div>
            <p className={styles.hero}>
              <FigureValue figure={start} unit={indicator.unit} /> <span aria-hidden="true">→</span>{' '}
              <FigureValue figure={end} unit={indicator.unit} />
            </p>
            <p className={styles.what}>
              {placeName(place, t.locale)} · {about} · {ends.join(' → ')} {synthetic && <SyntheticMark />}
            </p>
            <p>
              <Link
                to="/figures/$indicator"
                params={{ indicator: indicator.id }}
                search={({ place, period, asOf, hierarchy }) => ({ place, period, asOf, hierarchy })}
              >
                {t('change.back')}
              </Link>
            </p>
          </div>
          <ChangeNotes change={change} />
          <section className={styles.section} aria-label={t('change.bridge')}>
            <h2>{t('change.bridge')}</h2>
            <BridgeTable change={change} ends={ends} />
          </section>
        </div>
        <aside className={styles.side}>
          <NextChangeStep change={change} />
        </aside>
      </div>
      <PartRows change={change} />
    </>
  )
}
