import { expect, test } from 'vitest'
import {
  keptSearch,
  parseSearch,
  readFigureKey,
  readViewSearch,
  stringifySearch,
  wholeOf,
  writeFigureKey,
} from './search-params.ts'

test('an address written and read again is the same', () => {
  const search = { asOf: '2026-06-30', passport: 'new-above-scale|350582|2026-01..2026-09', period: '2026' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

test('what is not set leaves no trace in the address', () => {
  expect(stringifySearch({ asOf: undefined, place: '' })).toBe('')
})

test('a year stays text, so that a period of one year can be typed', () => {
  expect(parseSearch('?period=2026')).toEqual({ period: '2026' })
})

test('a mistyped address opens the page without the mistyped part', () => {
  expect(readViewSearch({ asOf: '2026-13-01', hierarchy: 'wrong', passport: 'a|b' })).toEqual({})
  expect(readViewSearch({ asOf: '2026-06-30', hierarchy: 'administrative' })).toEqual({
    asOf: '2026-06-30',
    hierarchy: 'administrative',
  })
})

test('a figure is named by indicator, place and period', () => {
  const key = { indicator: 'i', place: '350500-TSQ', period: '2024-Q3' }
  expect(readFigureKey(writeFigureKey(key))).toEqual(key)
  expect(readFigureKey('i|p|2024|extra')).toBeNull()
})

test('a page number is a positive whole number', () => {
  expect(wholeOf('3')).toBe(3)
  expect(wholeOf('0')).toBeUndefined()
  expect(wholeOf('1e3')).toBeUndefined()
})

test('the menu keeps the day, the hierarchy and the place, and leaves what belongs to the page', () => {
  const search = { asOf: '2026-09-30', hierarchy: 'administrative', place: '350583', park: 'p', target: 't', wall: '1' }
  expect(keptSearch(search)).toEqual({ asOf: '2026-09-30', hierarchy: 'administrative', place: '350583' })
})
