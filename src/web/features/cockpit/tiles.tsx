import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { boardQuery } from '../target/target.queries.ts'
import styles from './cockpit.module.css'
import { ParkHead } from './park-head.tsx'
import type { Published } from './published-otherwise.tsx'
import { TileCard } from './tile-card.tsx'
import tileStyles from './tiles.module.css'
import { useSpot } from './use-spot.ts'
import { useTiles } from './use-tiles.ts'

/** The chief figures of the place or park, each with how far one may rely on it, what is to be done, and by whom. */
export function Tiles() {
  const t = useT()
  const mayRead = useCan('ledger.read')
  const tiles = useTiles()
  const published = usePublished(tiles.data?.park === null)
  if (!mayRead) return null
  return (
    <section className={styles.section} aria-label={t('cockpit.tiles')}>
      {tiles.data?.park && <ParkHead park={tiles.data.park} />}
      <div className={styles.head}>
        <h2>{t('cockpit.tiles')}</h2>
        {tiles.data && (
          <p className={styles.detail}>
            {t('cockpit.tiles.period', { period: periodText(tiles.data.period, t.locale) })}
          </p>
        )}
      </div>
      {tiles.error && <ErrorNotice error={tiles.error} onRetry={() => void tiles.refetch()} />}
      {!tiles.data && !tiles.error && <Skeleton rows={2} height={150} />}
      {tiles.data?.tiles.length === 0 && <p className={styles.detail}>{t('cockpit.tiles.none')}</p>}
      {tiles.data && (
        <ul className={tileStyles.tiles}>
          {tiles.data.tiles.map((tile) => (
            <TileCard
              key={tile.indicator.id}
              tile={tile}
              shown={tiles.data}
              published={published.get(tile.indicator.id) ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** By indicator, the figures by which the promises above are judged: asked once for all tiles. A park carries no promise. */
function usePublished(isPlace: boolean): ReadonlyMap<string, Published> {
  const { year } = useParams({ from: '/board/$year' })
  const { place, asOf, hierarchy } = useSpot()
  const board = useQuery({ ...boardQuery({ year, place, asOf, hierarchy }), enabled: isPlace })
  const targets = board.isPlaceholderData ? [] : (board.data?.targets ?? [])
  return new Map(
    targets.flatMap(({ indicator, standing }) => (standing.figure ? [[indicator.id, standing.figure] as const] : [])),
  )
}
