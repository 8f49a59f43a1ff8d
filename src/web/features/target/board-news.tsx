import { Link } from '@tanstack/react-router'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './board-news.module.css'
import type { Board } from './target.queries.ts'

const daysOfNews = 7

/** What changed in the last week, and where sources disagree. */
export function BoardNews({ board }: { board: Board }) {
  const t = useT()
  return (
    <footer className={styles.news}>
      <Link
        to="/statistics"
        search={({ asOf, hierarchy }) => ({ asOf, hierarchy, changedSince: weekBefore(board.asOf) })}
      >
        {t('target.board.recent', board.recent)}
      </Link>
      {board.waiting > 0 && (
        <Link to="/statistics" search={({ asOf, hierarchy }) => ({ asOf, hierarchy, approval: 'submitted' })}>
          {t('target.board.waiting', { count: board.waiting })} →
        </Link>
      )}
      {board.disagreements > 0 ? (
        <Link to="/disagreements" search={({ asOf, hierarchy }) => ({ asOf, hierarchy })}>
          {t('target.board.disagreements', { count: board.disagreements })} →
        </Link>
      ) : (
        <span>{t('target.board.disagreements.none')}</span>
      )}
    </footer>
  )
}

function weekBefore(day: string): string {
  return addDays(calendarDate(day), -daysOfNews)
}
