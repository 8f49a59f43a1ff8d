import { Link } from '@tanstack/react-router'
import { placeName, shortPlaceName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { decimalsOfColumn } from '../figure/decimals-shown.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import { figureText } from '../figure/value-text.ts'
import type { RankedRow, Ranking } from './cockpit.queries.ts'
import styles from './place-map.module.css'
import type { MapClasses } from './value-classes.ts'

type PlaceRow = Extract<RankedRow, { kind: 'place' }>
type Placed = PlaceRow & { readonly tileX: number; readonly tileY: number }

/** 方格图: one square a place, by direction, shaded by the class of its value. */
export function ValueTiles({ ranking, classes }: { ranking: Ranking; classes: MapClasses }) {
  const t = useT()
  const tiles = ranking.rows.filter(
    (row): row is Placed => row.kind === 'place' && row.tileX !== null && row.tileY !== null,
  )
  const places = decimalsOfColumn(tiles.map(({ figure }) => figure.value))
  const left = Math.min(...tiles.map(({ tileX }) => tileX))
  const top = Math.min(...tiles.map(({ tileY }) => tileY))
  const columns = Math.max(...tiles.map(({ tileX }) => tileX)) - left + 1
  return (
    <nav
      className={styles.tiles}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      aria-label={t('cockpit.map.tiles')}
    >
      {tiles
        .toSorted((a, b) => a.tileY - b.tileY || a.tileX - b.tileX)
        .map((row) => (
          <Link
            key={row.place.id}
            to="."
            search={(before) => ({ ...before, place: row.place.id, target: undefined, of: undefined })}
            className={styles.tile}
            data-class={classes.of.get(row.place.id) ?? 'none'}
            style={{ gridColumn: row.tileX - left + 1, gridRow: row.tileY - top + 1 }}
            title={`${placeName(row.place, t.locale)} ${figureText(t, row.figure, ranking.indicator.unit)}`}
          >
            <span>{shortPlaceName(row.place, t.locale)}</span>
            <b>
              {row.unranked === 'no-rows' ? (
                t('cockpit.no-ledger')
              ) : (
                <FigureValue figure={row.figure} places={places} />
              )}
            </b>
          </Link>
        ))}
    </nav>
  )
}
