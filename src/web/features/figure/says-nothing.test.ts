import { expect, test } from 'vitest'
import type { Figure } from './figure.queries.ts'
import { saysNothing } from './says-nothing.ts'

const side = (rows: number, unknown: number) => ({ rows, unknown }) as Figure['numerator'] // as much of it as is looked at
const silent = { numerator: side(0, 0), denominator: side(0, 0) }

test('a ledger without a row says nothing, whatever zeros stand there', () => {
  expect(saysNothing([silent, { numerator: side(0, 0), denominator: null }])).toBe(true)
})

test.each([
  ['a row that is counted', { numerator: side(1, 0), denominator: null }],
  ['a row of which nothing is known', { numerator: side(0, 1), denominator: null }],
  ['a row below the line', { numerator: side(0, 0), denominator: side(1, 0) }],
])('%s is something to say', (_what, figure) => {
  expect(saysNothing([silent, figure])).toBe(false)
})
