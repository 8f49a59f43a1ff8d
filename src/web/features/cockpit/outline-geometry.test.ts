import { expect, test } from 'vitest'
import type { Outline, Ring } from '#domain/city-map/city-map.ts'
import { placeOutlines } from './outline-geometry.ts'

// Made up: squares at the equator, where a degree is as long either way.

function square(west: number, south: number, side: number): Ring {
  const [east, north] = [west + side, south + side]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

const outline = (place: string, ...rings: readonly Ring[]): Outline => ({
  place,
  polygons: rings.map((ring) => [ring]),
})

test('north is above, and what lies east lies right', () => {
  const { places, height } = placeOutlines([outline('sw', square(0, -1, 1)), outline('ne', square(1, 0, 1))], 208)
  const [southWest, northEast] = places
  expect(height).toBe(208) // two degrees of 100 px and the edges
  expect(southWest?.label).toEqual({ x: 54, y: 154 })
  expect(northEast?.label).toEqual({ x: 154, y: 54 })
  expect(southWest?.path).toBe('M4.0 204.0L104.0 204.0L104.0 104.0L4.0 104.0L4.0 204.0Z')
})

test('the name stands on the largest part', () => {
  const { places } = placeOutlines([outline('islands', square(0, -1, 0.1), square(1, -1, 1))], 208)
  expect(places[0]?.label.x).toBeGreaterThan(104)
})

test('a land taller than wide stays in sight, in the middle', () => {
  const { places, height } = placeOutlines([outline('south', square(0, -5, 1)), outline('north', square(0, 4, 1))], 200)
  expect(height).toBe(258) // 1.25 times the width and the edges
  expect(places[0]?.label.x).toBeCloseTo(100)
})

test('nothing to draw is nothing tall', () => {
  expect(placeOutlines([], 300)).toEqual({ width: 300, height: 0, places: [] })
})
