import { expect, test } from 'vitest'
import { isSilent, rankPlaces, restOf } from './below-order.ts'
import type { FigureDetail, Measured, PlaceBelow } from './figure.queries.ts'

const measured = (amount: number, rows = amount): Measured => ({
  amount: String(amount),
  rows,
  unknown: 0,
  submitted: 0,
  synthetic: 0,
  condition: null,
  unknownCondition: null,
})

function below(id: string, value: string | null, above: number, base: number | null = null): PlaceBelow {
  return {
    place: { id, name: id, nameHant: null, nameEn: null, kind: 'county' },
    value,
    reason: value === null ? 'no-base' : null,
    numerator: measured(above),
    denominator: base === null ? null : measured(base),
  }
}

const own = (amount: number, base: number | null = null) => {
  const { place: _, ...figure } = below('city', String(amount), amount, base)
  return figure
}

// What ranking reads of an indicator is the direction alone.
const upwards = { direction: 'up' } as FigureDetail['indicator']
const downwards = { direction: 'down' } as FigureDetail['indicator']

const ranks = (places: readonly PlaceBelow[], indicator = upwards) =>
  rankPlaces({ own: own(10), below: [...places], indicator, leastRows: 0 }).map(({ below: one, rank }) => [
    one.place.id,
    rank,
  ])

test('places stand by their values, the best first, and equal values share a rank', () => {
  const places = [below('a', '2', 2), below('b', '5', 5), below('c', '2', 2), below('d', '1', 1)]
  expect(ranks(places)).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ])
})

test('where less is better the least stands first', () => {
  expect(ranks([below('a', '2', 2), below('b', '1', 1)], downwards)).toEqual([
    ['b', 1],
    ['a', 2],
  ])
})

test('a ratio of fewer rows than the rule asks for is shown but not ranked, nor is a place without a value', () => {
  const places = [below('few', '100', 4, 4), below('none', null, 0, 0), below('enough', '20', 1, 5)]
  const ranked = rankPlaces({ own: own(5, 9), below: places, indicator: upwards, leastRows: 5 })
  expect(ranked.map(({ below: one, rank, unranked }) => [one.place.id, rank, unranked])).toEqual([
    ['enough', 1, null],
    ['few', null, 'few-rows'],
    ['none', null, 'no-value'],
  ])
})

test('how few rows are too few is the rulebook’s, and a rule of totals holds for totals', () => {
  const asked = { own: own(5), below: [below('a', '4', 4)], indicator: upwards }
  const unrankedBy = (leastRows: number) => rankPlaces({ ...asked, leastRows }).map(({ unranked }) => unranked)
  expect([unrankedBy(0), unrankedBy(5)]).toEqual([[null], ['few-rows']])
})

test('what adds up has shares of the whole, a ratio has none', () => {
  const [sum] = rankPlaces({ own: own(8), below: [below('a', '2', 2)], indicator: upwards, leastRows: 0 })
  expect(sum?.share).toBe('0.25') // 2 of 8
  const [ratio] = rankPlaces({ own: own(5, 9), below: [below('a', '40', 2, 5)], indicator: upwards, leastRows: 5 })
  expect(ratio?.share).toBeNull()
})

test('a county without rows keeps its 0, a town without rows only its name; one with unknown rows is never silent', () => {
  const county = below('county', '0', 0)
  const town: PlaceBelow = { ...county, place: { ...county.place, kind: 'town' } }
  const asked: PlaceBelow = { ...town, numerator: { ...town.numerator, unknown: 1 } }
  expect([county, town, asked].map(isSilent)).toEqual([false, true, false])
  expect(isSilent(below('no-base', null, 0, 0))).toBe(true)
})

test('rows of the place itself are the rest, so that the lines add up to the whole', () => {
  const places = [below('a', '2', 2), below('b', '5', 5)]
  expect(restOf({ own: own(10), below: places })).toEqual({ rows: 3, amount: '3' }) // 10 - 2 - 5
  expect(restOf({ own: own(7), below: places })).toBeNull()
  expect(restOf({ own: own(7), below: [] })).toBeNull()
})
