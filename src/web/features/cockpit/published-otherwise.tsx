import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { agreementOf } from '../figure/published-beside.ts'
import { valueText } from '../figure/value-text.ts'
import { boardQuery } from '../target/target.queries.ts'
import type { Tile, Tiles } from './cockpit.queries.ts'
import styles from './tiles.module.css'
import { useSpot } from './use-spot.ts'

/** The promise above judges by what was published; where the ledger says otherwise, the tile says so. */
export function PublishedOtherwise({ tile, shown }: { tile: Tile; shown: Tiles }) {
  const t = useT()
  const { year } = useParams({ from: '/board/$year' })
  const { place, asOf, hierarchy } = useSpot()
  const board = useQuery(boardQuery({ year, place, asOf, hierarchy }))
  const target = board.data?.targets.find((one) => one.indicator.id === tile.indicator.id)
  const published = target?.standing.figure ?? null
  if (published === null || tile.value === null || shown.park !== null) return null
  if (agreementOf(published, { value: tile.value, unit: tile.indicator.unit }) !== 'differs') return null
  return (
    <p className={styles.otherwise}>
      <Link to="/figures/$indicator" params={{ indicator: tile.indicator.id }} search={(before) => before}>
        {t('cockpit.published-otherwise', {
          published: valueText(t, published.value, published.unit),
          period: periodText(published.period, t.locale),
        })}
      </Link>
    </p>
  )
}
