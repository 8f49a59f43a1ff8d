import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import { BoardNews } from './board-news.tsx'
import { NoTargets } from './no-targets.tsx'
import { NothingKnown } from './nothing-known.tsx'
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
  if (!board.data && !board.error) return <BoardWaiting />
  return (
    <div className={isWall ? undefined : styles.page}>
      <Answered asked={board} rows={9} height={64}>
        {(shown) => (isWall ? <WallBoard board={shown} year={year} /> : <DeskBoard board={shown} year={year} />)}
      </Answered>
    </div>
  )
}

function DeskBoard({ board, year }: { board: Board; year: string }) {
  const park = useSearchText('park')
  const isPainted = useAfterPaint()
  if (board.knownFrom !== null) {
    return (
      <>
        <BoardHead board={board} year={year} />
        <NothingKnown asOf={board.asOf} knownFrom={board.knownFrom} />
      </>
    )
  }
  return (
    <>
      <BoardHead board={board} year={year} />
      {park === undefined && <Exceptions board={board} year={year} />}
      <Suspense fallback={<SectionsWaiting />}>
        {isPainted ? <CockpitSections place={board.place} park={park} /> : <SectionsWaiting />}
      </Suspense>
      <BoardNews board={board} />
    </>
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
