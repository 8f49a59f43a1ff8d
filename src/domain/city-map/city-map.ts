/** Longitude and latitude in degrees (CGCS2000 or WGS 84). Positions on a drawing, not amounts: binary floats serve. */
export type Position = readonly [longitude: number, latitude: number]

/** Closed: the last position is the first one. The first ring of a polygon is its outer edge, all others are holes. */
export type Ring = readonly Position[]
export type Polygon = readonly Ring[]

/** The outline of a place as the city's own map has it. */
export interface Outline {
  /** Id of the place. */
  readonly place: string
  readonly polygons: readonly Polygon[]
}

/**
 * What a drawing can bear and a person wait for; a county line of a provincial map has some thousand positions. Imports and
 * removals are versions and kept for ever, so that a city has only so many in all.
 */
export const mapLimits = { bytes: 5_000_000, features: 300, positions: 120_000, versions: 200 } as const
