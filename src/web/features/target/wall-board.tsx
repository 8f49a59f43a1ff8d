import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { percentText } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText, useView } from '../../app/view.ts'
import { Percent } from '../../ui/changing.tsx'
import { CompletionBar } from '../../ui/completion-bar.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { LightMark, type LightName } from '../../ui/light-mark.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { useBoardTitle } from './board-head.tsx'
import { lightWord, paceWords } from './standing-words.ts'
import { type Board, type Exception, targetQuery } from './target.queries.ts'
import { TileMap } from './tile-map.tsx'
import { ValueDay } from './value-day.tsx'
import styles from './wall-board.module.css'

/** As many as fit at 28 px: names are longer in English. */
const rowsOnTheWall = { 'zh-Hans': 5, 'zh-Hant': 5, en: 4 } as const
const lights: readonly LightName[] = ['red', 'amber', 'green', 'none']

/** The board for a wall: the most endangered targets and one tile map, readable from the back of the room. Nothing moves by itself. */
export function WallBoard({ board, year }: { board: Board; year: string }) {
  const t = useT()
  const title = useBoardTitle(board, year)
  const world = useWorld()
  const chosen = useSearchText('target')
  const shown = board.targets.slice(0, rowsOnTheWall[t.locale])
  const selected = board.targets.find((target) => target.id === chosen) ?? board.targets[0]
  const more = board.targets.length - shown.length
  useLeaveOnEscape()
  return (
    <div className={styles.wall}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.clock}>
          {t(world.clockFixed ? 'app.clock.demo' : 'app.clock.today', { date: board.today })}
          {board.asOf !== board.today && <b> {t('app.as-of.value', { date: board.asOf })}</b>}
        </p>
      </header>
      <p className={styles.counts}>
        <b>{t('target.board.pace', { pace: percentText(board.pace) })}</b>
        {lights.map((light) => (
          <span key={light}>
            <LightMark light={light} /> {board.counts[light]}
          </span>
        ))}
      </p>
      <ol className={styles.list}>
        {shown.map((target) => (
          <WallRow key={target.id} target={target} isSelected={target.id === selected?.id} />
        ))}
      </ol>
      {selected && (
        <section className={styles.map}>
          <h2>{t('target.map.title', { name: nameOf(selected.indicator, t.locale) })}</h2>
          <WallMap target={selected} year={year} />
        </section>
      )}
      <footer className={styles.foot}>
        <span>{more > 0 && t('target.board.more', { count: more })}</span>
        {world.synthetic && <span>{t('app.synthetic.world')}</span>}
        <Link to="." search={(before) => ({ ...before, wall: undefined })}>
          {t('target.board.wall.leave')}
        </Link>
      </footer>
    </div>
  )
}

/** Comes after the list; its place is kept meanwhile. */
function WallMap({ target, year }: { target: Exception; year: string }) {
  const { asOf, hierarchy } = useView()
  const detail = useQuery(targetQuery({ id: target.id, asOf, hierarchy }))
  return detail.data ? <TileMap target={detail.data.target} year={year} /> : null
}

function WallRow({ target, isSelected }: { target: Exception; isSelected: boolean }) {
  const t = useT()
  const change = useChangeSearch()
  const { standing } = target
  const { light } = standing
  return (
    <li className={styles.row} data-selected={isSelected}>
      <button
        type="button"
        className={styles.pick}
        aria-pressed={isSelected}
        onClick={() => change({ target: target.id })}
      >
        <span className={styles.name}>
          <LightMark light={light.light} word={false} label={lightWord(t, light)} />{' '}
          {nameOf(target.indicator, t.locale)}{' '}
          {(target.synthetic || standing.figure?.synthetic) && <SyntheticMark brief />}
        </span>
        <span className={styles.behind}>{paceWords(t, light.behindPoints)}</span>
        <span className={styles.value}>
          {standing.completion === null ? t(`light.reason.${light.reason}`) : <Percent ratio={standing.completion} />}
        </span>
      </button>
      <CompletionBar
        completion={standing.completion}
        pace={standing.pace}
        light={light.light}
        reason={t(`light.reason.${light.reason}`)}
      />
      <p className={styles.who}>
        <DutyContact duty={target.duty} />
        <ValueDay standing={standing} />
      </p>
    </li>
  )
}

function useLeaveOnEscape(): void {
  const change = useChangeSearch()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && change({ wall: undefined })
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [change])
}
