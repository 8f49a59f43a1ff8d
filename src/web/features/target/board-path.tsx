import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { useParkName } from '../cockpit/use-park-name.ts'
import { pathTo } from '../figure/place-path.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './board-path.module.css'
import type { Board } from './target.queries.ts'

/** City, county, town, park: where one is; each step back is one click. */
export function BoardPath({ place }: { place: Board['place'] }) {
  const t = useT()
  const { hierarchy } = useView()
  const { cityId } = useWorld()
  const isCity = place.id === cityId
  const parkId = useSearchText('park')
  const park = useParkName()
  const places = useQuery({ ...placesQuery(hierarchy), enabled: !isCity }).data?.places ?? []
  if (isCity && parkId === undefined) return null
  const path = pathTo(places, place.id)
  const fromCity = path.slice(
    Math.max(
      0,
      path.findIndex(({ id }) => id === cityId),
    ),
  )
  return (
    <nav className={styles.path} aria-label={t('cockpit.path')}>
      {fromCity.map((step, at) => (
        <Fragment key={step.id}>
          {at > 0 && <span aria-hidden="true">/</span>}
          <Link
            to="."
            search={(before) => ({
              ...before,
              place: step.id === cityId ? undefined : step.id,
              park: undefined,
              target: undefined,
              light: undefined,
            })}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {placeName(step, t.locale)}
          </Link>
        </Fragment>
      ))}
      {parkId !== undefined && (
        <>
          <span aria-hidden="true">/</span>
          <span aria-current="location" className={styles.here}>
            {park ?? '…'}
          </span>
        </>
      )}
    </nav>
  )
}
