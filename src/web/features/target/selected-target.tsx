import { useQuery } from '@tanstack/react-query'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CountyTable } from './county-table.tsx'
import { PaceNote } from './pace-note.tsx'
import styles from './selected-target.module.css'
import { placesId } from './show-places.ts'
import { type Exception, type TargetDetail, targetQuery } from './target.queries.ts'
import { TileMap } from './tile-map.tsx'
import { TrendChart } from './trend-chart.tsx'

/** What is asked for when a promise of the list is chosen: its places, its course, its pace. Comes after the list, which stands without it. */
export function SelectedTarget({ target, year }: { target: Exception; year: string }) {
  const { asOf, hierarchy } = useView()
  const detail = useQuery(targetQuery({ id: target.id, asOf, hierarchy }))
  if (!detail.data && !detail.error) return <SelectedWaiting />
  return (
    <Answered asked={detail} rows={5} height={72}>
      {(shown) => (
        <>
          <Places detail={shown} year={year} />
          <Course detail={shown} />
        </>
      )}
    </Answered>
  )
}

/** Keeps the place of what was chosen while it is on its way. */
export function SelectedWaiting() {
  return (
    <>
      <div className={styles.places}>
        <Skeleton rows={5} height={72} />
      </div>
      <div className={styles.course}>
        <Skeleton height={240} />
      </div>
    </>
  )
}

/** Where it stands among the places below: the tile map, and the same in figures. */
function Places({ detail: { target }, year }: { detail: TargetDetail; year: string }) {
  const t = useT()
  const name = nameOf(target.indicator, t.locale)
  const title = t('target.map.title', { name })
  if (target.cells.length === 0) return null
  return (
    <section id={placesId} className={styles.places} aria-label={title}>
      <h2>{title}</h2>
      <TileMap target={target} year={year} />
      <div className={styles.figures}>
        <CountyTable target={target} brief />
      </div>
    </section>
  )
}

/** How it came here and what it needs from now on. */
function Course({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const name = nameOf(detail.target.indicator, t.locale)
  return (
    <section
      className={styles.course}
      data-alone={detail.target.cells.length === 0}
      aria-label={t('cockpit.course', { name })}
    >
      <h2>{t('cockpit.course', { name })}</h2>
      <TrendChart detail={detail} />
      <PaceNote target={detail.target} />
    </section>
  )
}
