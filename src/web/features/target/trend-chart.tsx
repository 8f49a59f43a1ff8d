import { useRef } from 'react'
import { periodText } from '#i18n/date-text.ts'
import { percentText } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWidth } from '../../ui/use-width.ts'
import type { TargetDetail } from './target.queries.ts'
import styles from './trend-chart.module.css'
import { type Point, pathOf, placeTrend, type TrendBox } from './trend-geometry.ts'
import { TrendTable } from './trend-table.tsx'

const height = 240

/**
 * Actual against the straight pace and that of past years, and the slope that would still meet the target. Drawn in lines of different
 * kinds, so that it reads without colour; the same as a table below.
 */
export function TrendChart({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const { target, trend, paceCurve } = detail
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  const known = trend.flatMap(({ statement, completion }) => (completion === null ? [] : [{ statement, completion }]))
  const last = known.at(-1)
  const box: TrendBox = { width, height, left: 44, right: 14, top: 16, bottom: 26 }
  const places = placeTrend(
    {
      from: target.startsOn,
      to: target.deadline,
      points: known.map(({ statement, completion }) => ({ day: statement.periodTo, completion })),
      learned: paceCurve.flatMap(({ day, learned }) => (learned === null ? [] : [{ day, share: learned }])),
    },
    box,
  )
  const said = last
    ? t('target.trend.describe', {
        name: nameOf(target.indicator, t.locale),
        points: known.length,
        period: periodText(last.statement.period, t.locale),
        completion: percentText(last.completion),
      })
    : t('target.trend.empty')
  const end = places.actual.at(-1)
  return (
    <figure ref={figure} className={styles.figure}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        {places.ticks.map((tick) => (
          <g key={tick.percent}>
            <line x1={box.left} x2={width - box.right} y1={tick.y} y2={tick.y} className={styles.grid} />
            <text x={box.left - 8} y={tick.y + 4} textAnchor="end" className={styles.label}>
              {tick.percent}%
            </text>
          </g>
        ))}
        <text x={box.left} y={height - 6} className={styles.label}>
          {target.startsOn}
        </text>
        <text x={width - box.right} y={height - 6} textAnchor="end" className={styles.label}>
          {target.deadline}
        </text>
        <path d={pathOf(places.pace)} className={styles.pace} />
        {places.learned && <path d={pathOf(places.learned)} className={styles.learned} />}
        {places.needed && <path d={pathOf(places.needed)} className={styles.needed} />}
        <path d={pathOf(places.actual)} className={styles.actual} />
        {places.actual.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="3" className={styles.dot} />
        ))}
        {end && last && (
          <text {...labelPlace(end, places.isUnderPace, width)} className={styles.value}>
            {percentText(last.completion)}
          </text>
        )}
      </svg>
      <figcaption className={styles.legend}>
        <LegendLine kind="actual" text={t('target.trend.actual')} />
        <LegendLine kind="pace" text={t('target.trend.pace')} />
        {places.learned && <LegendLine kind="learned" text={t('target.trend.learned')} />}
        {places.needed && <LegendLine kind="needed" text={t('target.trend.needed')} />}
        {!last && <span>{t('target.trend.empty')}</span>}
      </figcaption>
      <TrendTable detail={detail} />
    </figure>
  )
}

/** Where the last figure's label is clear of the lines: right below it under the pace, else left above it. */
function labelPlace(end: Point, isUnderPace: boolean, width: number) {
  const labelWidth = 56
  if (isUnderPace && end.x + labelWidth < width) return { x: end.x + 10, y: end.y + 16, textAnchor: 'start' as const }
  return {
    x: Math.max(100, end.x - 8),
    y: isUnderPace ? end.y + 22 : Math.max(14, end.y - 10),
    textAnchor: 'end' as const,
  }
}

function LegendLine({ kind, text }: { kind: 'actual' | 'pace' | 'learned' | 'needed'; text: string }) {
  return (
    <span className={styles.entry}>
      <svg width="24" height="8" aria-hidden="true">
        <path d="M0 4H24" className={styles[kind]} />
      </svg>
      {text}
    </span>
  )
}
