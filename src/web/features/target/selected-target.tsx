import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CountyTable } from './county-table.tsx'
import { PaceNote } from './pace-note.tsx'
import styles from './selected-target.module.css'
import { type BoardTarget, targetQuery } from './target.queries.ts'
import { TileMap } from './tile-map.tsx'

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }))

/** The right side serves what is selected: its tile map and its counties, or the trend where there are no counties to compare; and its pace. */
export function SelectedTarget({ target, year }: { target: BoardTarget; year: string }) {
  const t = useT()
  const name = nameOf(target.indicator, t.locale)
  const isSplit = target.split.places > 0
  const title = target.cells.length > 0 ? t('target.map.title', { name }) : name
  return (
    <section className={styles.pane} aria-label={title}>
      <h2>{title}</h2>
      <TileMap target={target} year={year} />
      {isSplit ? <CountyTable target={target} brief /> : <SelectedTrend target={target} />}
      <PaceNote target={target} />
    </section>
  )
}

function SelectedTrend({ target }: { target: BoardTarget }) {
  const t = useT()
  const { asOf, hierarchy } = useView()
  const detail = useQuery(targetQuery({ id: target.id, asOf, hierarchy }))
  if (!detail.data) return <Skeleton height={240} />
  return (
    <div>
      <h3>{t('target.trend')}</h3>
      <Suspense fallback={<Skeleton height={240} />}>
        <TrendChart detail={detail.data} />
      </Suspense>
    </div>
  )
}
