import { expect, test } from 'vitest'
import { type PlaceCell, withheldPlaces } from './withheld-places.ts'

/** A city with its counties, three rows being the least; the size follows the rows unless said. */
function cityOf(rows: Record<string, number | Partial<PlaceCell>>, city?: Partial<PlaceCell>): PlaceCell[] {
  const counties = Object.entries(rows).map(([id, stated]): PlaceCell => {
    const parts = typeof stated === 'number' ? { rows: stated } : stated
    return { id, parentId: 'city', rows: 0, size: parts.rows ?? 0, isMixed: false, ...parts }
  })
  const all = counties.reduce((sum, cell) => sum + cell.rows, 0)
  return [{ id: 'city', parentId: null, rows: all, size: all, isMixed: false, ...city }, ...counties]
}
const withheld = (cells: PlaceCell[]) => Object.fromEntries(withheldPlaces(cells, 3))

test('nothing is withheld where every place stands on enough rows or on none', () => {
  expect(withheld(cityOf({ a: 3, b: 40, c: 0 }))).toEqual({})
})

test('one place of too few rows takes the next smallest with it: the city’s total would tell it', () => {
  expect(withheld(cityOf({ a: 1, b: 40, c: 5 }))).toEqual({ a: 'few', c: 'beside' })
})

test('two that hold too few together take a third, for their sum is that of so few', () => {
  expect(withheld(cityOf({ a: 1, b: 1, c: 5, d: 9 }))).toEqual({ a: 'few', b: 'few', c: 'beside' })
  expect(withheld(cityOf({ a: 2, b: 1, c: 5 }))).toEqual({ a: 'few', b: 'few' })
})

test('rows that lie in no place below are told by the difference, and take the smallest place with them', () => {
  expect(withheld(cityOf({ a: 8, b: 5 }, { rows: 14 }))).toEqual({ b: 'beside' })
  expect(withheld(cityOf({ a: 8, b: 5 }, { rows: 16 }))).toEqual({})
})

test('who is taken along is the same in every month: the smallest of all months', () => {
  const march = cityOf({ a: 2, b: { rows: 4, size: 90 }, c: { rows: 6, size: 30 } })
  expect(withheld(march)).toEqual({ a: 'few', c: 'beside' })
})

test('below a withheld place nothing is told, for it would add up to it', () => {
  const towns: PlaceCell[] = ['c1', 'c2'].map((id) => ({ id, parentId: 'c', rows: 4, size: 4, isMixed: false }))
  expect(withheld([...cityOf({ a: 1, b: 40, c: 8 }), ...towns])).toEqual({
    ...{ a: 'few', c: 'beside' },
    ...{ c1: 'beside', c2: 'beside' },
  })
})

test('a city whose rows of others are too few tells nothing, nor do its places', () => {
  expect(withheld(cityOf({ a: 2 }))).toEqual({ city: 'few', a: 'beside' })
})

test('a place that another hierarchy draws otherwise is not told, however many rows it has', () => {
  expect(withheld(cityOf({ a: { rows: 30, isMixed: true }, b: 40, c: 50 }))).toEqual({ a: 'few', b: 'beside' })
})
