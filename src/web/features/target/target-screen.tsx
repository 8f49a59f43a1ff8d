import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { PastNotice } from '../../ui/view-controls.tsx'
import { SourceClauses } from '../library/source-clauses.tsx'
import { CountyTable } from './county-table.tsx'
import { NextStep } from './next-step.tsx'
import { PaceNote } from './pace-note.tsx'
import { RevisionList } from './revision-list.tsx'
import { RuleNote } from './rule-note.tsx'
import { SplitNote } from './split-note.tsx'
import { StandingFigures } from './standing-figures.tsx'
import { type TargetDetail, targetQuery } from './target.queries.ts'
import { TargetHead } from './target-head.tsx'
import styles from './target-screen.module.css'
import { TileMap } from './tile-map.tsx'
import { TrendChart } from './trend-chart.tsx'

/** How far, how fast, who carries the gap, where does the number come from? */
export function TargetScreen() {
  return useCan('target.read') ? <ReadableTarget /> : <NoAccess />
}

function ReadableTarget() {
  const { id } = useParams({ from: '/targets/$id' })
  const { asOf, hierarchy } = useView()
  const detail = useQuery(targetQuery({ id, asOf, hierarchy }))
  return (
    <article className={styles.page}>
      <Answered asked={detail} rows={7} height={56}>
        {(shown) => <TargetPage detail={shown} />}
      </Answered>
    </article>
  )
}

function TargetPage({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const world = useWorld()
  const { target, programme } = detail
  const name = nameOf(target.indicator, t.locale)
  return (
    <>
      <TargetHead detail={detail} />
      <PastNotice today={world.today} asOf={detail.asOf} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <StandingFigures target={target} />
          <PaceNote target={target} />
          <section aria-label={t('target.trend')}>
            <h2>{t('target.trend')}</h2>
            <TrendChart detail={detail} />
          </section>
        </div>
        <aside className={styles.side}>
          <NextStep target={target} />
          <RuleNote standing={target.standing} />
          <SplitNote target={target} />
        </aside>
      </div>
      {target.cells.length > 0 && (
        <section className={styles.counties} aria-label={t('target.map.title', { name })}>
          <h2>{t('target.map.title', { name })}</h2>
          <div className={styles.countyColumns}>
            <TileMap target={target} year={String(programme.year)} />
            <CountyTable target={target} />
          </div>
        </section>
      )}
      <SourceClauses target={target.id} />
      <RevisionList detail={detail} />
    </>
  )
}
