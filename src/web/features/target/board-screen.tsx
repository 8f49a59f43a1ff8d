import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy } from 'react'
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
import { SelectedTarget } from './selected-target.tsx'
import { type Board, boardQuery } from './target.queries.ts'
import { TargetList } from './target-list.tsx'

const WallBoard = lazy(async () => ({ default: (await import('./wall-board.tsx')).WallBoard }))

/** Which promise is in danger, why, and who must act by when? */
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
  const light = useSearchText('light')
  const chosen = useSearchText('target')
  const shown = board.targets.filter((target) => light === undefined || target.standing.light.light === light)
  const selected = shown.find((target) => target.id === chosen) ?? shown[0]
  return (
    <div className={styles.page}>
      <BoardHead board={board} year={year} />
      {board.targets.length === 0 ? (
        <NoTargets year={year} />
      ) : (
        <div className={styles.columns}>
          <TargetList targets={shown} selectedId={selected?.id} />
          {selected && <SelectedTarget target={selected} year={year} />}
        </div>
      )}
      <BoardNews board={board} />
    </div>
  )
}

function NoTargets({ year }: { year: string }) {
  const t = useT()
  const mayImport = useCan('statistic.write')
  return (
    <EmptyState title={t('target.board.empty.title', { year })} text={t('target.board.empty.text')}>
      {mayImport && <Link to="/import">{t('app.nav.import')}</Link>}
      <Link to="/programme/$year" params={{ year }}>
        {t('app.nav.programme')}
      </Link>
    </EmptyState>
  )
}

function BoardWaiting() {
  return (
    <div className={styles.page}>
      <Skeleton height={40} />
      <div className={styles.columns}>
        <Skeleton rows={9} height={64} />
        <Skeleton rows={5} height={84} />
      </div>
    </div>
  )
}
