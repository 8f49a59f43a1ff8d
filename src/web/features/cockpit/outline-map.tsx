import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { shortPlaceName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { figureText } from '../figure/value-text.ts'
import type { CityMap } from './city-map.queries.ts'
import type { Ranking } from './cockpit.queries.ts'
import { placeOutlines } from './outline-geometry.ts'
import styles from './place-map.module.css'
import type { MapClasses } from './value-classes.ts'

interface OutlineMapProps {
  readonly map: CityMap
  readonly ranking: Ranking
  readonly classes: MapClasses
}

/** The map that the city imported, as it is: Citong adds shades and names, and draws no border of its own. */
export function OutlineMap({ map, ranking, classes }: OutlineMapProps) {
  const t = useT()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const drawing = placeOutlines(map.outlines, width)
  const rows = new Map(ranking.rows.flatMap((row) => (row.kind === 'place' ? [[row.place.id, row] as const] : [])))
  return (
    <div ref={frame} className={styles.frame}>
      <svg width={width} height={drawing.height} viewBox={`0 0 ${width} ${drawing.height}`}>
        <title>{t('cockpit.map.own')}</title>
        <defs>
          <pattern id="map-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className={styles.hatchLine} />
          </pattern>
        </defs>
        {drawing.places.map(({ place, path, label }) => {
          const row = rows.get(place)
          if (row === undefined) return <path key={place} d={path} fillRule="evenodd" className={styles.beside} />
          return (
            <Link
              key={place}
              to="."
              search={(before) => ({ ...before, place, target: undefined, of: undefined })}
              className={styles.outline}
            >
              <path d={path} fillRule="evenodd" data-class={classes.of.get(place) ?? 'none'} />
              <text x={label.x} y={label.y} textAnchor="middle">
                {shortPlaceName(row.place, t.locale)}{' '}
                <tspan x={label.x} dy="1.3em" className={styles.amount}>
                  {row.unranked === 'no-rows'
                    ? t('cockpit.no-ledger')
                    : figureText(t, row.figure, ranking.indicator.unit)}
                </tspan>
              </text>
            </Link>
          )
        })}
      </svg>
    </div>
  )
}
