import { expect, test } from 'vitest'
import { mapLimits } from './city-map.ts'
import { parseCityMap } from './parse-city-map.ts'

// Made up for the test: squares, nowhere near a border.

const square = [
  [
    [118.5, 24.5],
    [118.6, 24.5],
    [118.6, 24.6],
    [118.5, 24.6],
    [118.5, 24.5],
  ],
]
const places: Readonly<Record<string, string>> = { '350582': '350582', 晋江市: '350582', 南安市: '350583' }
const find = (written: string) => places[written] ?? null

const aFeature = (properties: object, geometry: object | null = { type: 'Polygon', coordinates: square }) => ({
  ...{ type: 'Feature', properties, geometry },
})

function parse(features: readonly unknown[], more: object = {}) {
  return parseCityMap(JSON.stringify({ type: 'FeatureCollection', features, ...more }), find)
}

test('a place is known by its code, or else by its name, and nothing else of the file is kept', () => {
  const style = { fill: 'url(https://example.org/red.png)', 代码: 350582, name: '不是晋江' }
  const two = { type: 'MultiPolygon', coordinates: [square, square] }
  expect(parse([aFeature(style), aFeature({ name: '南安市' }, two)])).toEqual({
    outlines: [
      { place: '350582', polygons: [square] },
      { place: '350583', polygons: [square, square] },
    ],
  })
})

test('everything that is wrong is said at once, each with its feature', () => {
  const open = [[...(square[0] ?? []).slice(0, 4), [118.5, 24.51]]]
  const beyond = [square[0]?.map(([longitude]) => [longitude, 95])]
  const read = parse([
    aFeature({ name: '晋江市' }),
    aFeature({ name: '平潭县' }),
    aFeature({ code: '350582' }),
    aFeature({ name: '南安市' }, { type: 'LineString', coordinates: square[0] }),
    aFeature({ name: '南安市' }, { type: 'Polygon', coordinates: open }),
    aFeature({ name: '南安市' }, { type: 'Polygon', coordinates: beyond }),
    aFeature({ name: '南安市' }, null),
    { type: 'Feature' },
  ])
  expect('problems' in read && read.problems.map(({ code, params }) => [params.feature, code, params.name])).toEqual([
    [2, 'map.place-unknown', '平潭县'],
    [3, 'map.place-twice', '350582'],
    [4, 'map.geometry', '南安市'],
    [5, 'map.coordinates', '南安市'], // not closed
    [6, 'map.coordinates', '南安市'], // beyond the pole
    [7, 'map.geometry', '南安市'],
    [8, 'map.place-unknown', '?'],
  ])
})

test.each([
  ['no JSON', '{"type":'],
  ['one feature alone', JSON.stringify(aFeature({ name: '晋江市' }))],
  ['no feature at all', '{"type":"FeatureCollection","features":[]}'],
])('%s is no map', (_flaw, text) => {
  expect(parseCityMap(text, find)).toMatchObject({ problems: [{ code: 'map.unreadable' }] })
})

test('degrees of CGCS2000 are read, metres of a projection are not, and a link is never followed', () => {
  const named = (name: string) => ({ crs: { type: 'name', properties: { name } } })
  const feature = [aFeature({ name: '晋江市' })]
  expect(parse(feature, named('urn:ogc:def:crs:EPSG::4490'))).toHaveProperty('outlines')
  expect(parse(feature, named('EPSG:3857'))).toMatchObject({ problems: [{ code: 'map.projected' }] })
  const link = { crs: { type: 'link', properties: { href: 'https://example.org/crs' } } }
  expect(parse(feature, link)).toMatchObject({ problems: [{ code: 'map.projected' }] })
  const nameless = { crs: { type: 'name', properties: { name: { toString: 1 } } } }
  expect(parse(feature, nameless)).toMatchObject({ problems: [{ code: 'map.projected' }] })
})

test('a number too large for a number is no coordinate', () => {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [aFeature({ name: '晋江市' })] })
  expect(parseCityMap(text.replaceAll('118.6', '1e999'), find)).toMatchObject({
    problems: [{ code: 'map.coordinates' }],
  })
})

test('a map finer than a screen can show is refused, and says how fine', () => {
  const ring = Array.from({ length: mapLimits.positions + 1 }, () => [118.5, 24.5])
  const read = parse([aFeature({ name: '晋江市' }, { type: 'Polygon', coordinates: [ring] })])
  expect(read).toMatchObject({ problems: [{ code: 'map.too-detailed', params: { positions: ring.length } }] })
  const many = Array.from({ length: mapLimits.features + 1 }, () => aFeature({}))
  expect(parse(many)).toMatchObject({ problems: [{ code: 'map.too-many' }] })
})
