/** Where the points of a trend stand on the screen: pixels, not figures. Ratios and days go in, positions come out. */

export interface TrendBox {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface TrendInput {
  readonly from: string
  readonly to: string
  /** Oldest first; ratios as exact text, 1 = 100 %. */
  readonly points: readonly { readonly day: string; readonly completion: string }[]
  /** The pace learned from past years at each month’s end; empty where nothing was learned. */
  readonly learned: readonly { readonly day: string; readonly share: string }[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface TrendPlaces {
  readonly actual: readonly Point[]
  readonly pace: readonly [Point, Point]
  /** From nothing at the start over each month’s end; null where nothing was learned. */
  readonly learned: readonly Point[] | null
  readonly needed: readonly [Point, Point] | null
  /** True when the last point lies under the pace: its label then stands below it, clear of the line. */
  readonly isUnderPace: boolean
  readonly ticks: readonly { readonly y: number; readonly percent: number }[]
}

const dayMilliseconds = 86_400_000

/** Lays out actual points, the straight pace from nothing at the start to all at the end, and the line still needed. */
export function placeTrend({ from, to, points, learned }: TrendInput, box: TrendBox): TrendPlaces {
  const days = Math.max(1, daysBetween(from, to))
  const highest = Math.max(1, ...points.map((point) => Number(point.completion)))
  const top = Math.ceil(highest * 4) / 4
  const at = (day: string, ratio: number): Point => ({
    x: box.left + clamp(daysBetween(from, day) / days) * (box.width - box.left - box.right),
    y: box.height - box.bottom - (ratio / top) * (box.height - box.top - box.bottom),
  })
  const actual = points.map((point) => at(point.day, Math.max(0, Number(point.completion))))
  const last = actual.at(-1)
  const lastRatio = Number(points.at(-1)?.completion ?? 0)
  const isMet = lastRatio >= 1
  return {
    actual,
    pace: [at(from, 0), at(to, 1)],
    learned: learned.length > 0 ? [at(from, 0), ...learned.map(({ day, share }) => at(day, Number(share)))] : null,
    needed: last && !isMet ? [last, at(to, 1)] : null,
    isUnderPace: last !== undefined && lastRatio < clamp(daysBetween(from, points.at(-1)?.day ?? from) / days),
    ticks: [0, 0.5, 1].map((ratio) => ({ y: at(from, ratio).y, percent: ratio * 100 })),
  }
}

/** Points as the `d` of a path. */
export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMilliseconds
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
