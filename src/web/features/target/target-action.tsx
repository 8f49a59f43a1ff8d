import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { shortPlaceName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { type Exception, type LaggingPark, laggingParksQuery } from './target.queries.ts'
import styles from './target-list.module.css'
import { useAfterPaint } from './use-after-paint.ts'

/** Where the gap of a promise in danger lies, whom to ask there first, and who answers for it by when. */
export function TargetAction({ target }: { target: Exception }) {
  const t = useT()
  const lagging = useLaggingPark(target)
  const [first] = target.gaps
  return (
    <div className={styles.action}>
      <Gaps target={target} />
      {first && (
        <p>
          <span className={styles.what}>{t('target.gap.first')}</span>
          <DutyContact duty={first.duty} />
        </p>
      )}
      {lagging && <LaggingParkLine lagging={lagging} />}
      <p>
        <span className={styles.what}>{t('target.duty')}</span>
        <DutyContact duty={target.duty} />
        <span className={styles.by}>{t('target.by', { day: target.deadline })}</span>
      </p>
    </div>
  )
}

/** The places with the largest parts of the gap, and how many were given no share. */
function Gaps({ target: { gaps, split } }: { target: Exception }) {
  const t = useT()
  const { notSplit, places } = split
  return (
    <p hidden={gaps.length === 0 && notSplit === 0}>
      <span className={styles.what}>{t('target.gap')}</span>
      {gaps.map(({ place, missing }) => (
        <span key={place.id} className={styles.gap}>
          <Link to="." search={(before) => ({ ...before, place: place.id, target: undefined })}>
            {shortPlaceName(place, t.locale)}
          </Link>{' '}
          <Quantity value={missing} />
        </span>
      ))}
      {notSplit > 0 && (
        <span className={styles.gap}>
          {places === 0 ? t('target.not-split.all') : t('target.not-split.some', { count: notSplit })}
        </span>
      )}
    </p>
  )
}

/** The park that fell furthest behind its own year before, and who runs it. */
function LaggingParkLine({ lagging: { park, less, unit, months } }: { lagging: LaggingPark }) {
  const t = useT()
  return (
    <p>
      <span className={styles.what}>{t('target.lagging-park')}</span>
      <span className={styles.gap}>
        <Link to="." search={(before) => ({ ...before, place: park.place.id, park: park.id, target: undefined })}>
          {park.name}
        </Link>{' '}
        {t('target.lagging-park.less', { period: periodText(months, t.locale) })} <Quantity value={less} unit={unit} />
      </span>{' '}
      {park.duty === null && park.contact !== null ? <span>{park.contact}</span> : <DutyContact duty={park.duty} />}
    </p>
  )
}

/** Asked once for all promises of a place below the city, when the exceptions stand; every promise reads its own. */
function useLaggingPark({ id, place }: Exception): LaggingPark | undefined {
  const { year } = useParams({ from: '/board/$year' })
  const { asOf, hierarchy } = useView()
  const asked = useSearchText('place')
  const mayRead = useCan('ledger.read')
  const isPainted = useAfterPaint()
  const isHere = mayRead && isPainted && asked === place.id && place.kind !== 'city'
  const parks = useQuery({ ...laggingParksQuery({ year, place: asked, asOf, hierarchy }), enabled: isHere })
  return parks.data?.parks.find(({ targetId }) => targetId === id)
}
