import { Link } from '@tanstack/react-router'
import { percentText } from '#i18n/decimal-text.ts'
import { nameOf, placeName, shortPlaceName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { Percent } from '../../ui/changing.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { absentReason, lightWord } from './standing-words.ts'
import type { BoardTarget, TargetCell } from './target.queries.ts'
import styles from './tile-map.module.css'

type PlacedCell = TargetCell & { readonly tileX: number; readonly tileY: number }

/** 方格图: one square a county, placed by direction; no borders are drawn because none are implied. */
export function TileMap({ target, year }: { target: BoardTarget; year: string }) {
  const t = useT()
  const cells = target.cells.filter((cell): cell is PlacedCell => cell.tileX !== null && cell.tileY !== null)
  if (cells.length === 0) return null
  const left = Math.min(...cells.map((cell) => cell.tileX))
  const top = Math.min(...cells.map((cell) => cell.tileY))
  const columns = Math.max(...cells.map((cell) => cell.tileX)) - left + 1
  return (
    <figure className={styles.figure}>
      <nav
        className={styles.map}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        aria-label={`${t('target.map')}: ${nameOf(target.indicator, t.locale)}`}
      >
        {inReadingOrder(cells).map((cell) => (
          <Tile key={cell.place.id} cell={cell} year={year} column={cell.tileX - left + 1} row={cell.tileY - top + 1} />
        ))}
      </nav>
      <figcaption className={styles.note}>
        {t('target.map.note')} · {t('target.map.hatch')} {cells.some(isSynthetic) && <SyntheticMark />}
      </figcaption>
    </figure>
  )
}

function isSynthetic(cell: TargetCell): boolean {
  return cell.target?.synthetic === true || cell.standing.figure?.synthetic === true
}

function inReadingOrder(cells: readonly PlacedCell[]): PlacedCell[] {
  return [...cells].sort((a, b) => a.tileY - b.tileY || a.tileX - b.tileX)
}

function Tile({ cell, year, column, row }: { cell: PlacedCell; year: string; column: number; row: number }) {
  const t = useT()
  const { light, completion } = { light: cell.standing.light, completion: cell.standing.completion }
  const place = placeName(cell.place, t.locale)
  const word = lightWord(t, light)
  const said =
    completion === null
      ? t('target.map.tile.absent', { place, reason: t(`light.reason.${light.reason}`) })
      : t('target.map.tile', { place, light: word, completion: percentText(completion) })
  return (
    <Link
      to="/board/$year"
      params={{ year }}
      search={({ asOf, hierarchy, wall }) => ({ asOf, hierarchy, wall, place: cell.place.id })}
      className={styles.tile}
      data-light={light.light}
      data-split={cell.target !== null}
      style={{ gridColumn: column, gridRow: row }}
      title={said}
    >
      <span className={styles.place}>{shortPlaceName(cell.place, t.locale)}</span>
      {completion === null ? (
        <span className={styles.absent}>{t(`quantity.absent.${absentReason(light.reason)}`)}</span>
      ) : (
        <span className={styles.value}>
          <LightMark light={light.light} word={false} label={word} />
          <Percent ratio={completion} />
        </span>
      )}
    </Link>
  )
}
