import { type CalendarDate, daysBetween, yearOf } from '../calendar/calendar-date.ts'
import { periodFrom, periodTo } from '../calendar/period.ts'
import { formatPeriodCode, parsePeriodCode } from '../calendar/period-code.ts'
import { leadingStatement } from '../statistic/statement.ts'
import type { JudgedIndicator, KnownFigure } from './known-figure.ts'

/** The days of which a figure of the draft tells; `from` null: everything until then. */
export interface Stretch {
  readonly code: string
  readonly from: CalendarDate | null
  readonly to: CalendarDate
}

/** The stretch of a period code; null where there is none. */
export function stretchOf(code: string | null): Stretch | null {
  if (code === null) return null
  const period = parsePeriodCode(code)
  if ('code' in period) return null
  return { code: formatPeriodCode(period), from: periodFrom(period), to: periodTo(period) }
}

type Accumulation = JudgedIndicator['accumulation']

/** A flow is of one stretch alone; a stock or ratio stands at the end of its period, whenever that began. */
function isOf(figure: KnownFigure, { from, to }: Stretch, accumulation: Accumulation): boolean {
  return figure.periodTo === to && (accumulation !== 'flow' || figure.periodFrom === from)
}

/**
 * The current figures for a stretch: the leading one first (`leadingStatement`), what other sources say behind it. A ratio that was
 * stated for the very stretch goes before one that only ends with it.
 */
export function figuresOf(
  figures: readonly KnownFigure[],
  stretch: Stretch,
  accumulation: Accumulation,
): readonly KnownFigure[] {
  const fitting = figures.filter((figure) => figure.knownUntil === null && isOf(figure, stretch, accumulation))
  const exactly = fitting.filter(({ periodFrom: from }) => from === stretch.from)
  const lead = leadingStatement(exactly) ?? leadingStatement(fitting)
  return lead === null ? [] : [lead, ...fitting.filter((figure) => figure !== lead)]
}

/** What was known for the same stretch before, the last one first. */
export function earlierVersions(
  figures: readonly KnownFigure[],
  stretch: Stretch,
  accumulation: Accumulation,
): readonly KnownFigure[] {
  return figures
    .filter((figure) => figure.knownUntil !== null && isOf(figure, stretch, accumulation))
    .toSorted((a, b) => (a.knownFrom < b.knownFrom ? 1 : -1))
}

/** A figure lags behind the day on which people speak of 目前: by a quarter and the days in which it is published. */
const lagDays = 120

/** The latest figure before the end of the stretch, where it is not long ago. A flow must be counted from the same day. */
export function latestBefore(
  figures: readonly KnownFigure[],
  { from, to }: Stretch,
  accumulation: Accumulation,
): readonly KnownFigure[] {
  const earlier = figures.filter(
    (figure) =>
      figure.knownUntil === null &&
      figure.periodTo < to &&
      daysBetween(figure.periodTo, to) <= lagDays &&
      (accumulation !== 'flow' || figure.periodFrom === from),
  )
  const last = earlier.reduce((latest, { periodTo: end }) => (end > latest ? end : latest), '')
  return figuresOf(
    earlier.filter(({ periodTo: end }) => end === last),
    { code: '', from, to: last as CalendarDate }, // compared with nothing but the ends of figures
    accumulation,
  )
}

/** Figures of other periods, the nearest before the stretch first, then those behind it. Of a flow only those that begin alike. */
export function ofOtherPeriods(
  figures: readonly KnownFigure[],
  stretch: Stretch,
  accumulation: Accumulation,
): readonly KnownFigure[] {
  const others = figures.filter(
    (figure) =>
      figure.knownUntil === null &&
      figure.periodTo !== stretch.to &&
      (accumulation !== 'flow' || beginsAlike(figure.periodFrom, stretch.from)),
  )
  const before = others.filter(({ periodTo: end }) => end < stretch.to).toSorted(byEnd)
  const behind = others.filter(({ periodTo: end }) => end > stretch.to).toSorted(byEnd)
  return [...before.toReversed(), ...behind]
}

function byEnd(a: KnownFigure, b: KnownFigure): number {
  return a.periodTo < b.periodTo ? -1 : Number(a.periodTo > b.periodTo)
}

function beginsAlike(one: CalendarDate | null, other: CalendarDate | null): boolean {
  return one === null || other === null ? one === other : one.slice(4) === other.slice(4)
}

/** The running total of the year, where a text says only until when: what 截至 means of a flow. */
export function yearToDate({ to }: Stretch): Stretch {
  const from = `${yearOf(to)}-01-01` as CalendarDate // the first of January is a day of every year
  const code = to.slice(5, 7) === '12' ? to.slice(0, 4) : `${to.slice(0, 4)}-01..${to.slice(0, 7)}`
  const found = stretchOf(to.slice(5, 7) === '01' ? to.slice(0, 7) : code)
  return found ?? { code, from, to }
}

/** The same stretch with an earlier end, the nearest first: of a running total of the year those of its months. */
export function earlierEnds({ code, from, to }: Stretch, months: number): readonly Stretch[] {
  const found: Stretch[] = []
  let [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
  for (let count = 0; count < months; count += 1) {
    month -= 1
    if (month === 0) [year, month] = [year - 1, 12]
    const end = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    const earlier = stretchOf(from === null || code.startsWith('..') ? `..${end}` : `${from.slice(0, 7)}..${end}`)
    if (earlier === null || (from !== null && earlier.to < from)) break
    found.push(earlier)
  }
  return found
}
