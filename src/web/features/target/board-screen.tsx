import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import { BoardNews } from './board-news.tsx'
import { type Board, boardQuery } from './target.queries.ts'
import { TargetList } from './target-list.tsx'
import { useAfterPaint } from './use-after-paint.ts'

const SelectedTarget = lazy(async () => ({ default: (await import('./selected-target.tsx')).SelectedTarget }))
const WallBoard = lazy(async () => ({ default: (await import('./wall-board.tsx')).WallBoard }))
const CockpitSections = lazy(async () => ({
  default: (await import('../cockpit/cockpit-sections.tsx')).CockpitSections,
}))

/** Which promise is in danger, why, and who must act by when? The list of exceptions is one small request; all else comes after it. */
export function BoardScreen() {
  return useCan('programme.read') ? <ReadableBoard /> : <NoAccess />
}

function ReadableBoard() {
  const { year } = useParams({ from: '/board/$year' })
  const { asOf, hierarchy } = useView()
  const place = useSearchText('place')
  const isWall = useSearchText('wall') === '1'
  const board = useQuery(boardQuery({ year, place, asOf, hierarchy }))
  if (board.error) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      </div>
    )
  }
  if (!board.data) return <BoardWaiting />
  return isWall ? <WallBoard board={board.data} year={year} /> : <DeskBoard board={board.data} year={year} />
}

function DeskBoard({ board, year }: { board: Board; year: string }) {
  const park = useSearchText('park')
  const isPainted = useAfterPaint()
  return (
    <div className={styles.page}>
      <BoardHead board={board} year={year} />
      {park === undefined && <Exceptions board={board} year={year} />}
      <Suspense fallback={<SectionsWaiting />}>
        {isPainted ? <CockpitSections place={board.place} park={park} /> : <SectionsWaiting />}
      </Suspense>
      <BoardNews board={board} />
    </div>
  )
}

function Exceptions({ board, year }: { board: Board; year: string }) {
  const light = useSearchText('light')
  const chosen = useSearchText('target')
  const shown = board.targets.filter((target) => light === undefined || target.standing.light.light === light)
  const selected = shown.find((target) => target.id === chosen) ?? shown[0]
  if (board.targets.length === 0) return <NoTargets board={board} year={year} />
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        <TargetList targets={shown} selectedId={selected?.id} />
      </div>
      {selected && (
        <Suspense fallback={null}>
          <SelectedTarget target={selected} year={year} />
        </Suspense>
      )}
    </div>
  )
}

/** The city without targets is told how to begin; a town has none of its own, and its figures follow. */
function NoTargets({ board: { place }, year }: { board: Board; year: string }) {
  const t = useT()
  const mayImport = useCan('statistic.write')
  if (place.kind !== 'city' && place.kind !== 'province') return null
  return (
    <EmptyState title={t('target.board.empty.title', { year })} text={t('target.board.empty.text')}>
      {mayImport && <Link to="/import">{t('app.nav.import')}</Link>}
      <Link to="/programme/$year" params={{ year }}>
        {t('app.nav.programme')}
      </Link>
    </EmptyState>
  )
}

function SectionsWaiting() {
  return <Skeleton rows={2} height={132} />
}

function BoardWaiting() {
  return (
    <div className={styles.page}>
      <Skeleton height={40} />
      <div className={styles.columns}>
        <div className={styles.list}>
          <Skeleton rows={9} height={64} />
        </div>
      </div>
    </div>
  )
}
