import type { Polygon, Position, Ring } from './city-map.ts'

/** What a shape cannot be drawn for: `empty`: a ring holds no area; `crossing`: its lines cross at `at`; `tangled`: too many run side by side to be looked through. */
export type PolygonFlaw =
  | { readonly kind: 'empty' }
  | { readonly kind: 'crossing'; readonly at: Position }
  | { readonly kind: 'tangled' }

/** Square degrees; some ten square metres. */
const smallestArea = 1e-9

/** Lines of borders are short: of a sound map each is compared with a few dozen others. */
const mostComparisons = 20_000_000

/**
 * What is wrong with the rings of a polygon as a drawing; null when nothing is. Rings may touch, they may not cross.
 *
 * @param polygon closed rings
 */
export function findPolygonFlaw(polygon: Polygon): PolygonFlaw | null {
  const lines = polygon.flatMap(linesOf).toSorted((one, other) => one.west - other.west)
  return findCrossing(lines) ?? (polygon.some((ring) => areaOf(ring) < smallestArea) ? { kind: 'empty' } : null)
}

/** Half the sum of cross products, taken from the first position so that far degrees do not drown the difference. */
function areaOf(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let double = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [x, y]
    double += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)
  }
  return Math.abs(double) / 2
}

interface Line {
  readonly from: Position
  readonly to: Position
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

function linesOf(ring: Ring): Line[] {
  return ring.slice(1).flatMap((to, at) => {
    const from = ring[at] ?? to
    const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
    const [south, north] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
    return [{ from, to, west, east, south, north }]
  })
}

/** From west to east: a line is compared with those that have not ended yet. */
function findCrossing(lines: readonly Line[]): PolygonFlaw | null {
  const open: Line[] = []
  let compared = 0
  for (const line of lines) {
    compared += open.length
    if (compared > mostComparisons) return { kind: 'tangled' }
    let kept = 0
    for (const one of open) {
      if (one.east < line.west) continue
      if (one.north >= line.south && one.south <= line.north && isCrossed(one, line))
        return { kind: 'crossing', at: crossingOf(one, line) }
      open[kept] = one
      kept += 1
    }
    open.length = kept
    open.push(line)
  }
  return null
}

/** Each has its ends on both sides of the other. */
function isCrossed(one: Line, other: Line): boolean {
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0
}

function side({ from, to }: Line, [x, y]: Position): number {
  return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]))
}

function crossingOf({ from, to }: Line, other: Line): Position {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const [ex, ey] = [other.to[0] - other.from[0], other.to[1] - other.from[1]]
  const part = ((other.from[0] - from[0]) * ey - (other.from[1] - from[1]) * ex) / (dx * ey - dy * ex)
  return [from[0] + part * dx, from[1] + part * dy]
}
