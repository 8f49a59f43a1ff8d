import { expect, test } from 'vitest'
import type { Position, Ring } from './city-map.ts'
import { findPolygonFlaw } from './flawed-polygon.ts'

const square: Ring = closed([118, 24], [119, 24], [119, 25], [118, 25])

function closed(first: Position, ...others: Position[]): Ring {
  return [first, ...others, first]
}

test('a shape, one with a hole, and one whose rings touch at a corner are sound', () => {
  const hole = closed([118.2, 24.2], [118.8, 24.2], [118.5, 24.8])
  const touching = closed([118, 24], [118.5, 24.2], [118.2, 24.5])
  for (const polygon of [[square], [square, hole], [square, touching]]) expect(findPolygonFlaw(polygon)).toBeNull()
})

test.each<[string, Ring]>([
  ['a line there and back', closed([118, 24], [119, 25], [118.5, 24.5])],
  ['one point three times', closed([118, 24], [118, 24], [118, 24])],
  ['a sliver of a millimetre', closed([118, 24], [119, 24], [118.5, 24.0000000001])],
])('%s holds no area', (_what, ring) => {
  expect(findPolygonFlaw([ring])).toEqual({ kind: 'empty' })
})

test('a bow tie crosses itself, and it is said where', () => {
  const tie = closed([118, 24], [119, 25], [119, 24], [118, 25.5])
  const flaw = findPolygonFlaw([tie])
  expect(flaw?.kind).toBe('crossing')
  // y = 24 + (x − 118) meets y = 24 + 1.5 (119 − x) where 2.5 x = 118 + 178.5
  expect(flaw).toMatchObject({ at: [expect.closeTo(118.6, 9), expect.closeTo(24.6, 9)] })
})

test('a bow tie of two equal halves crosses itself, too, though they take each other away', () => {
  expect(findPolygonFlaw([closed([118, 24], [119, 25], [119, 24], [118, 25])])?.kind).toBe('crossing')
})

test('a hole that leaves its shape crosses it', () => {
  expect(findPolygonFlaw([square, closed([118.5, 24.5], [119.5, 24.5], [118.5, 24.7])])?.kind).toBe('crossing')
})

test('a border of as many positions as a map may have is looked through at once', () => {
  const count = 100_000
  const coast = Array.from({ length: count }, (_, at): Position => {
    const angle = (at / count) * 2 * Math.PI
    const far = 1 + 0.05 * Math.sin(angle * 900)
    return [118 + far * Math.cos(angle), 25 + far * Math.sin(angle)]
  })
  const [first = [0, 0], ...others] = coast
  expect(findPolygonFlaw([closed(first, ...others)])).toBeNull()
})

test('thousands of lines side by side are not looked through for ever', () => {
  const teeth = Array.from({ length: 20_000 }, (_, at): Position => [at % 2 === 0 ? 100 : 120, 20 + at / 10_000])
  const [first = [0, 0], ...others] = teeth
  expect(findPolygonFlaw([closed([99, 19], first, ...others, [121, 23], [121, 19])])).toEqual({ kind: 'tangled' })
})
