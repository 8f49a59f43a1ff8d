import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch, useView } from '../../app/view.ts'
import { useDocumentTitle } from '../../ui/page.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { PastNotice, ViewControls } from '../../ui/view-controls.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import { useFigureAddress } from './figure-address.ts'
import styles from './figure-head.module.css'
import { PeriodPicker } from './period-picker.tsx'
import { pathTo } from './place-path.ts'

interface FigureHeadProps {
  readonly title: string
  readonly intro?: string
  /** The page that this one belongs to: its title leads back there. */
  readonly isBelowList?: boolean
}

/** Where one is and what is asked, as the address says it: the place with those it lies in, the period, the hierarchy, the day whose knowledge is shown. */
export function FigureHead({ title, intro, isBelowList = false }: FigureHeadProps) {
  const { today, cityId } = useWorld()
  const { asOf, place: placeId = cityId } = useFigureAddress()
  useDocumentTitle(title)
  return (
    <header className={styles.head}>
      <PlacePath placeId={placeId} isBelowList={isBelowList} />
      <div className={styles.first}>
        <div>
          <h1>{title}</h1>
          {intro !== undefined && <p className={styles.intro}>{intro}</p>}
        </div>
        <ViewControls today={today} asOf={asOf ?? today} />
      </div>
      <div className={styles.choices}>
        <PlacePicker placeId={placeId} />
        <PeriodPicker day={asOf ?? today} />
      </div>
      <PastNotice today={today} asOf={asOf ?? today} />
    </header>
  )
}

function PlacePath({ placeId, isBelowList }: { placeId: string; isBelowList: boolean }) {
  const t = useT()
  const { hierarchy } = useView()
  const { cityId } = useWorld()
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  const whole = pathTo(places, placeId)
  const path = whole.slice(
    Math.max(
      0,
      whole.findIndex(({ id }) => id === cityId),
    ),
  )
  return (
    <nav className={styles.path} aria-label={t('figure.path')}>
      {isBelowList && (
        <>
          <Link to="/figures" search={(before) => before}>
            {t('figure.title')}
          </Link>
          <span aria-hidden="true">·</span>
        </>
      )}
      {path.map((place, at) => (
        <Fragment key={place.id}>
          {at > 0 && <span aria-hidden="true">/</span>}
          <Link
            to="."
            search={(before) => ({ ...before, place: place.id === cityId ? undefined : place.id })}
            aria-current={place.id === placeId ? 'location' : undefined}
            className={styles.place}
          >
            {placeName(place, t.locale)}
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}

function PlacePicker({ placeId }: { placeId: string }) {
  const t = useT()
  const { hierarchy } = useView()
  const change = useChangeSearch()
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  return (
    <div className={styles.pick}>
      <PickField
        label={t('figure.place')}
        value={placeId}
        options={placeOptions(places, t.locale)}
        onPick={(id) => change({ place: id ?? undefined })}
      />
    </div>
  )
}
