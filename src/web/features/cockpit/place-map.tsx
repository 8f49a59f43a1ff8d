import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { cityMapQuery } from './city-map.queries.ts'
import type { Ranking } from './cockpit.queries.ts'
import { MapLegend } from './map-legend.tsx'
import { OutlineMap } from './outline-map.tsx'
import styles from './place-map.module.css'
import { mapClasses } from './value-classes.ts'
import { ValueTiles } from './value-tiles.tsx'

const ManageCityMap = lazy(async () => ({ default: (await import('./manage-city-map.tsx')).ManageCityMap }))

/** True when the places of a ranking have their squares: those below the city. */
export function hasTiles({ rows }: Ranking): boolean {
  return rows.some((row) => row.kind === 'place' && row.tileX !== null)
}

/** The values of a ranking on the tile map, or on the map that the city itself imported; classes of one hue with their bounds. */
export function PlaceMap({ ranking }: { ranking: Ranking }) {
  const t = useT()
  const mayWrite = useCan('city-map.write')
  const map = useQuery(cityMapQuery).data?.map ?? null
  const change = useChangeSearch()
  const isOwn = useSearchText('map') === 'own' && map !== null
  const classes = mapClasses(ranking.rows)
  return (
    <figure className={styles.figure} aria-label={t('cockpit.map', { name: nameOf(ranking.indicator, t.locale) })}>
      {map !== null && (
        <Segmented<'tiles' | 'own'>
          label={t('cockpit.map.kind')}
          choices={[
            { value: 'tiles', text: t('target.map') },
            { value: 'own', text: t('cockpit.map.own') },
          ]}
          value={isOwn ? 'own' : 'tiles'}
          onChoice={(kind) => change({ map: kind === 'own' ? kind : undefined }, { replace: true })}
        />
      )}
      {isOwn ? (
        <OutlineMap map={map} ranking={ranking} classes={classes} />
      ) : (
        <ValueTiles ranking={ranking} classes={classes} />
      )}
      <MapLegend classes={classes} ranking={ranking} map={isOwn ? map : null} />
      {mayWrite && (
        <Suspense fallback={null}>
          <ManageCityMap map={map} />
        </Suspense>
      )}
    </figure>
  )
}
