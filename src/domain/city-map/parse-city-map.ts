import { type Problem, problem } from '../errors.ts'
import { mapLimits, type Outline, type Polygon, type Position, type Ring } from './city-map.ts'
import { findPolygonFlaw } from './flawed-polygon.ts'

/**
 * Reads the outlines of a city's places from GeoJSON. Only places and positions are taken: nothing else that stands in the file is kept,
 * no style, no picture, no address.
 *
 * @param text a FeatureCollection of Polygon and MultiPolygon in degrees (CGCS2000 or WGS 84)
 * @param findPlace the id of a place by code or written name
 * @returns the outlines, or everything that is wrong, each naming its feature (counted from 1)
 */
export function parseCityMap(
  text: string,
  findPlace: (written: string) => string | null,
): { readonly outlines: readonly Outline[] } | { readonly problems: readonly Problem[] } {
  const collection = readCollection(text)
  if ('code' in collection) return { problems: [collection] }
  const outlines: Outline[] = []
  const problems: Problem[] = []
  for (const [index, feature] of collection.features.entries()) {
    const read = readFeature(feature, index + 1, findPlace)
    if ('code' in read) problems.push(read)
    else if (outlines.some(({ place }) => place === read.place))
      problems.push(problem('map.place-twice', { feature: index + 1, name: nameOf(feature) }))
    else outlines.push(read)
  }
  if (problems.length > 0) return { problems }
  const positions = outlines.flatMap(({ polygons }) => polygons.flat()).reduce((sum, ring) => sum + ring.length, 0)
  if (positions > mapLimits.positions)
    return { problems: [problem('map.too-detailed', { positions, most: mapLimits.positions })] }
  const flaws = outlines.flatMap((outline, index) => {
    const name = nameOf(collection.features[index]) // without problems every feature is an outline
    return flawOf(outline.polygons, { feature: index + 1, name }) ?? []
  })
  return flaws.length > 0 ? { problems: flaws } : { outlines }
}

type Fields = Readonly<Record<string, unknown>>

function readCollection(text: string): { readonly features: readonly unknown[] } | Problem {
  const read = readJson(text)
  if (!isFields(read) || read.type !== 'FeatureCollection' || !Array.isArray(read.features))
    return problem('map.unreadable', {})
  if (read.crs !== undefined && read.crs !== null && !isInDegrees(read.crs)) return problem('map.projected', {})
  const count = read.features.length
  if (count === 0) return problem('map.unreadable', {})
  return count > mapLimits.features
    ? problem('map.too-many', { features: count, most: mapLimits.features })
    : { features: read.features }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return null // no JSON is no map, and says so
  }
}

/** WGS 84 and CGCS2000 by name; a link to a description elsewhere is never followed. */
function isInDegrees(crs: unknown): boolean {
  if (!isFields(crs) || crs.type !== 'name' || !isFields(crs.properties)) return false
  const { name } = crs.properties
  return typeof name === 'string' && /(CRS84|EPSG:{1,2}(4326|4490))$/u.test(name)
}

function readFeature(
  feature: unknown,
  number: number,
  findPlace: (written: string) => string | null,
): Outline | Problem {
  const name = nameOf(feature)
  const place = writtenNames(feature)
    .map(findPlace)
    .find((id) => id !== null)
  if (place === undefined || place === null) return problem('map.place-unknown', { feature: number, name })
  const geometry = isFields(feature) && isFields(feature.geometry) ? feature.geometry : {}
  const drawn = polygonsOf(geometry)
  if (drawn === null) return problem('map.geometry', { feature: number, name, kind: shortText(geometry.type) })
  const read = drawn.map(readPolygon)
  const polygons = read.filter((polygon) => polygon !== null)
  if (polygons.length < read.length) return problem('map.coordinates', { feature: number, name })
  return { place, polygons }
}

/** Why the shapes of a feature cannot be drawn. */
function flawOf(
  polygons: readonly Polygon[],
  feature: { readonly feature: number; readonly name: string },
): Problem | null {
  for (const polygon of polygons) {
    const flaw = findPolygonFlaw(polygon)
    if (flaw?.kind === 'empty') return problem('map.empty-shape', feature)
    if (flaw?.kind === 'tangled') return problem('map.tangled', feature)
    if (flaw?.kind === 'crossing') return problem('map.crossing', { ...feature, at: flaw.at.map(asDegrees).join(' ') })
  }
  return null
}

function asDegrees(degrees: number): string {
  return degrees.toFixed(5)
}

const codeNames = ['code', 'adcode', '代码', '区划代码', '行政区划代码', 'id']
const nameNames = ['name', 'NAME', '名称', '地名', '县市区', '地区']

/** By code first: a name may be that of two places. */
function writtenNames(feature: unknown): string[] {
  const properties = isFields(feature) && isFields(feature.properties) ? feature.properties : {}
  return [...codeNames, ...nameNames]
    .map((name) => properties[name])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim())
    .filter((value) => value !== '')
}

/** What a person knows the feature by. */
function nameOf(feature: unknown): string {
  return shortText(writtenNames(feature).at(-1))
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? '?' : [...text].slice(0, 40).join('')
}

function polygonsOf({ type, coordinates }: Fields): readonly unknown[] | null {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null
  if (type === 'Polygon') return [coordinates]
  return type === 'MultiPolygon' ? coordinates : null
}

function readPolygon(rings: unknown): Polygon | null {
  if (!Array.isArray(rings) || rings.length === 0) return null
  const read = rings.map(readRing)
  return read.some((ring) => ring === null) ? null : read.filter((ring) => ring !== null)
}

const fewestPositions = 4

function readRing(positions: unknown): Ring | null {
  if (!Array.isArray(positions) || positions.length < fewestPositions) return null
  const read = positions.map(readPosition).filter((position) => position !== null)
  const [first, last] = [read[0], read.at(-1)]
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  return read.length === positions.length && isClosed ? read : null
}

/** A height is let go. */
function readPosition(position: unknown): Position | null {
  if (!Array.isArray(position)) return null
  const [longitude, latitude]: unknown[] = position
  return isDegrees(longitude, 180) && isDegrees(latitude, 90) ? [longitude, latitude] : null
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
