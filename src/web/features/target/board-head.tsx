import { Link } from '@tanstack/react-router'
import { percentText } from '#i18n/decimal-text.ts'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { LightMark, type LightName } from '../../ui/light-mark.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { PastNotice, ViewControls } from '../../ui/view-controls.tsx'
import { useParkName } from '../cockpit/use-park-name.ts'
import styles from './board-head.module.css'
import { BoardPath } from './board-path.tsx'
import { CreateTargetButton } from './create-target-button.tsx'
import { ExportTargets } from './export-targets.tsx'
import type { Board } from './target.queries.ts'

const lights: readonly LightName[] = ['red', 'amber', 'green', 'none']

/** Year, theme and place; how far the year is; how many targets stand in which light. */
export function BoardHead({ board, year }: { board: Board; year: string }) {
  const t = useT()
  const title = useBoardTitle(board, year)
  const park = useSearchText('park')
  return (
    <header className={styles.head}>
      <BoardPath place={board.place} />
      <div className={styles.first}>
        <h1>
          {title} {board.programme?.synthetic && <SyntheticMark />}
        </h1>
        <YearLinks board={board} year={year} />
        <ViewControls today={board.today} asOf={board.asOf} />
      </div>
      <div className={styles.second}>
        <p className={styles.pace}>{t('target.board.pace', { pace: percentText(board.pace) })}</p>
        {board.targets.length > 0 && park === undefined && <Dangers board={board} />}
        <span className={styles.create}>
          {board.programme && <CreateTargetButton year={year} place={board.place.id} />}
          {board.targets.length > 0 && <ExportTargets board={board} year={year} />}
        </span>
        <Link
          to="."
          search={(before) => ({ ...before, wall: '1' })}
          activeOptions={{ exact: true, includeSearch: true }}
          className={styles.wall}
        >
          {t('target.board.wall')}
        </Link>
      </div>
      <PastNotice today={board.today} asOf={board.asOf} />
    </header>
  )
}

/** How many promises lag, and the counts by light, which filter the list. */
function Dangers({ board }: { board: Board }) {
  const t = useT()
  const { red } = board.counts
  return (
    <>
      <p className={styles.danger}>
        {red > 0 ? t('target.board.behind', { count: red }) : t('target.board.behind.none')}
      </p>
      <LightFilter board={board} />
    </>
  )
}

export function useBoardTitle(board: Board, year: string): string {
  const t = useT()
  const park = useParkName()
  const place = park ?? placeName(board.place, t.locale)
  const title = board.programme
    ? t('target.board.title', { year, name: board.programme.theme, place })
    : t('target.board.title.none', { year, place })
  useDocumentTitle(t('target.board.document', { programme: title }))
  return title
}

function YearLinks({ board, year }: { board: Board; year: string }) {
  const t = useT()
  return (
    <nav className={styles.years} aria-label={t('target.board.years')}>
      {board.years.map((one) => (
        <Link
          key={one}
          to="/board/$year"
          params={{ year: String(one) }}
          search={(before) => ({ ...before, target: undefined, light: undefined })}
          aria-current={String(one) === year ? 'page' : undefined}
        >
          {one}
        </Link>
      ))}
    </nav>
  )
}

/** The counts are the filter: a click shows the targets of one light, another click shows all. */
function LightFilter({ board }: { board: Board }) {
  const t = useT()
  const chosen = useSearchText('light')
  const change = useChangeSearch()
  return (
    <fieldset className={styles.lights}>
      <legend className="visually-hidden">{t('target.board.filter')}</legend>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          className={styles.light}
          aria-pressed={chosen === light}
          onClick={() => change({ light: chosen === light ? undefined : light, target: undefined })}
        >
          <LightMark light={light} />
          <span>{board.counts[light]}</span>
        </button>
      ))}
    </fieldset>
  )
}
