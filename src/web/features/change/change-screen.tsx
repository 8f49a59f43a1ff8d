import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { Answered, type Asked } from '../../ui/answered.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { FigureHead } from '../figure/figure-head.tsx'
import { FigureValue } from '../figure/figure-value.tsx'
import { spanText } from '../figure/span-text.ts'
import { useIndicatorName } from '../figure/use-indicator-name.ts'
import { bridgeParts } from './bridge.ts'
import { BridgeTable } from './bridge-table.tsx'
import styles from './change.module.css'
import { type Change, changeQuery, type PeriodsChange, periodChangeQuery } from './change.queries.ts'
import { type ChangeAddress, useChangeAddress } from './change-address.ts'
import { ChangeControls } from './change-controls.tsx'
import { ChangeNotes } from './change-notes.tsx'
import { NextChangeStep } from './next-change-step.tsx'
import { PartRows } from './part-rows.tsx'
import { shownValues } from './shown-values.ts'

/** What moved this number, by how much, and who can say why? */
export function ChangeScreen() {
  const mayReadLedgers = useCan('ledger.read')
  return useCan('statistic.read') && mayReadLedgers ? <ReadableChange /> : <NoAccess />
}

function ReadableChange() {
  const t = useT()
  const address = useChangeAddress()
  const { indicator } = useParams({ from: '/figures/$indicator/changes' })
  return (
    <article className={styles.page}>
      <FigureHead title={t('change.title', { name: useIndicatorName(indicator) })} isBelowList />
      <ChangeControls />
      {address.mode === 'days' ? (
        <BetweenDays indicator={indicator} address={address} />
      ) : (
        <BetweenPeriods indicator={indicator} address={address} />
      )}
    </article>
  )
}

interface BetweenProps {
  readonly indicator: string
  readonly address: ChangeAddress
}

function BetweenDays({ indicator, address: { place, period, hierarchy, asOf, firstDay } }: BetweenProps) {
  const t = useT()
  const asked = useQuery(changeQuery({ indicator, place, period, hierarchy, from: firstDay, to: asOf }))
  const known = (day: string) => t('change.known', { day })
  return (
    <ChangeAnswer
      asked={asked}
      about={({ indicator: { standsAtEnd }, period, to }) => spanText(t, { standsAtEnd, period, asOf: to })}
      ends={({ from, to }) => [known(from), known(to)]}
    />
  )
}

function BetweenPeriods({ indicator, address: { place, period, hierarchy, asOf, firstPeriod } }: BetweenProps) {
  const t = useT()
  const asked = useQuery(periodChangeQuery({ indicator, place, hierarchy, asOf, from: firstPeriod, to: period }))
  const spoken = ({ indicator: { standsAtEnd }, asOf }: PeriodsChange, period: string) =>
    spanText(t, { standsAtEnd, period, asOf })
  return (
    <ChangeAnswer
      asked={asked}
      about={({ asOf }) => t('change.known', { day: asOf })}
      ends={(change) => [spoken(change, change.from), spoken(change, change.to)]}
    />
  )
}

interface ChangeAnswerProps<C> {
  readonly asked: Asked<C>
  /** What both ends have in common. */
  readonly about: (change: C) => string
  readonly ends: (change: C) => readonly [string, string]
}

function ChangeAnswer<C extends Change>({ asked, about, ends }: ChangeAnswerProps<C>) {
  return (
    <Answered asked={asked} rows={9} height={56}>
      {(change) => <ChangePage change={change} about={about(change)} ends={ends(change)} />}
    </Answered>
  )
}

interface ChangePageProps {
  readonly change: Change
  readonly about: string
  readonly ends: readonly [string, string]
}

function ChangePage({ change, about, ends }: ChangePageProps) {
  const t = useT()
  const { indicator, place, synthetic, start, end } = change
  const effects = bridgeParts(change).map(({ effect }) => effect)
  const shown = shownValues(start.value, end.value, effects)
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <div>
            <p className={styles.hero}>
              <FigureValue figure={start} unit={indicator.unit} places={shown.places} />{' '}
              <span aria-hidden="true">→</span> <FigureValue figure={end} unit={indicator.unit} places={shown.places} />
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
            <BridgeTable change={change} shown={shown} ends={ends} />
            {shown.isRounded && shown.total !== null && (
              <p className={styles.detail}>{t('change.rounded', { places: shown.places })}</p>
            )}
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
