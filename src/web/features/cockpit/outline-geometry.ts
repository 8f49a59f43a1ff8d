import type { Outline, Polygon, Position } from '#domain/city-map/city-map.ts'

/** Where the outlines of a city's own map stand on the screen: pixels, not figures. */

/** A place on the drawing. */
export interface PlacedOutline {
  readonly place: string
  /** As the `d` of an SVG path; holes by the even-odd rule. */
  readonly path: string
  /** The middle of its largest part, for its name. */
  readonly label: { readonly x: number; readonly y: number }
}

export interface OutlineDrawing {
  readonly width: number
  readonly height: number
  readonly places: readonly PlacedOutline[]
}

/** Of what is drawn this much stays free at the edges. */
const margin = 4
const tallest = 1.25

/**
 * Lays out outlines in a width, north above: degrees of longitude as long as they are at the middle latitude. A land that is taller than wide
 * is drawn narrower, so that it stays in sight.
 */
export function placeOutlines(outlines: readonly Outline[], width: number): OutlineDrawing {
  const all = outlines.flatMap(({ polygons }) => polygons.flat(2))
  if (all.length === 0) return { width, height: 0, places: [] }
  const [west, east] = extent(all, 0)
  const [south, north] = extent(all, 1)
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [across, down] = [Math.max((east - west) * shrink, 1e-9), Math.max(north - south, 1e-9)]
  const scale = Math.min((width - 2 * margin) / across, (width * tallest) / down)
  const left = (width - across * scale) / 2
  const at = ([longitude, latitude]: Position) => ({
    x: left + (longitude - west) * shrink * scale,
    y: margin + (north - latitude) * scale,
  })
  return {
    width,
    height: Math.round(down * scale) + 2 * margin,
    places: outlines.map(({ place, polygons }) => ({
      place,
      path: polygons
        .flat()
        .map((ring) => `M${ring.map((position) => pointText(at(position))).join('L')}Z`)
        .join(''),
      label: middleOf(largest(polygons), at),
    })),
  }
}

/** A loop, for a map has more positions than a function may have arguments. */
function extent(positions: readonly Position[], axis: 0 | 1): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const position of positions) {
    least = Math.min(least, position[axis])
    most = Math.max(most, position[axis])
  }
  return [least, most]
}

function pointText({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

function middleOf(positions: readonly Position[], at: (position: Position) => { x: number; y: number }) {
  const [west, east] = extent(positions, 0)
  const [south, north] = extent(positions, 1)
  return at([(west + east) / 2, (south + north) / 2])
}

/** The outer edge of the part with the widest frame. */
function largest(polygons: readonly Polygon[]): readonly Position[] {
  const edges = polygons.map((rings) => rings[0] ?? [])
  const size = (edge: readonly Position[]) => {
    const [[west, east], [south, north]] = [extent(edge, 0), extent(edge, 1)]
    return (east - west) * (north - south)
  }
  return edges.toSorted((a, b) => size(b) - size(a))[0] ?? []
}
