import { useRef } from 'react'
import { periodText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWidth } from '../../ui/use-width.ts'
import styles from './figure.module.css'
import type { FigureDetail, MonthFigure } from './figure.queries.ts'
import chart from './month-chart.module.css'
import { type MonthBox, type MonthPlaces, monthsUntil, placeMonths, whyUndrawn } from './month-geometry.ts'
import { MonthTable } from './month-table.tsx'
import { valueText } from './value-text.ts'

const height = 200

/** A figure month by month: bars of what each month brought, a line of what stood at its end; the same as a table below. */
export function MonthChart({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const { accumulation } = detail.indicator
  const months = monthsUntil(detail.months, detail.asOf)
  const undrawn = whyUndrawn(months)
  return (
    <section className={styles.section} aria-label={t('figure.months')}>
      <h2>{t('figure.months')}</h2>
      {undrawn !== null ? (
        <p className={styles.detail}>{t(`figure.months.${undrawn}`)}</p>
      ) : (
        <>
          <p className={styles.detail}>{t(`figure.months.${accumulation}`)}</p>
          <Drawing detail={detail} months={months} />
          <MonthTable detail={detail} months={months} />
        </>
      )}
    </section>
  )
}

interface DrawingProps {
  readonly detail: FigureDetail
  readonly months: readonly MonthFigure[]
}

function Drawing({ detail, months }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const box: MonthBox = { width, height, left: 6, right: 6, top: 26, bottom: 24 }
  const places = placeMonths(months, box)
  const said = useDescription(detail, months)
  return (
    <div ref={frame} className={chart.frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        <line x1={box.left} x2={width - box.right} y1={places.base} y2={places.base} className={chart.base} />
        {detail.indicator.accumulation === 'flow' ? <Bars places={places} /> : <Line places={places} />}
        <Labels places={places} months={months} unit={detail.indicator.unit} />
      </svg>
    </div>
  )
}

function Bars({ places: { marks, base, barWidth } }: { places: MonthPlaces }) {
  return marks.map(({ month, x, y }) => (
    <rect
      key={month}
      x={x - barWidth / 2}
      y={Math.min(y, base)}
      width={barWidth}
      height={Math.abs(base - y)}
      className={chart.bar}
    />
  ))
}

function Line({ places: { runs, marks } }: { places: MonthPlaces }) {
  return (
    <>
      {runs.map((run) => (
        <polyline key={run[0]?.month} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} className={chart.line} />
      ))}
      {marks.map(({ month, x, y }) => (
        <circle key={month} cx={x} cy={y} r="3" className={chart.dot} />
      ))}
    </>
  )
}

const roomOfLabel = 58

/** Under every month its number, as far as there is room; the value above the last one. */
function Labels({
  places: { marks },
  months,
  unit,
}: {
  places: MonthPlaces
  months: readonly MonthFigure[]
  unit: string
}) {
  const t = useT()
  const last = marks.at(-1)
  const value = months.find(({ month }) => month === last?.month)?.value ?? null
  const first = marks[0]
  const step = first && last && marks.length > 1 ? (last.x - first.x) / (marks.length - 1) : roomOfLabel
  const every = Math.max(1, Math.ceil(roomOfLabel / step))
  return (
    <>
      {marks
        .filter((_, at) => (marks.length - 1 - at) % every === 0)
        .map(({ month, x }) => (
          <text key={month} x={x} y={height - 6} textAnchor="middle" className={chart.label}>
            {month}
          </text>
        ))}
      {last && (
        <text x={last.x} y={Math.max(14, last.y - 8)} textAnchor="end" dx="16" className={chart.value}>
          {valueText(t, value, unit)}
        </text>
      )}
    </>
  )
}

function useDescription({ indicator }: FigureDetail, months: readonly MonthFigure[]): string {
  const t = useT()
  const [first, last] = [months[0], months.at(-1)]
  const named = (month: MonthFigure | undefined) => (month ? periodText(month.month, t.locale) : '')
  return t('figure.months.describe', {
    name: nameOf(indicator, t.locale),
    first: named(first),
    last: named(last),
    count: months.length,
    month: named(last),
    value: valueText(t, last?.value ?? null, indicator.unit),
  })
}
