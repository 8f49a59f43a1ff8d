import { expect, test } from 'vitest'
import type { MonthFigure } from './figure.queries.ts'
import { type MonthBox, monthsUntil, placeMonths, whyUndrawn } from './month-geometry.ts'

const box: MonthBox = { width: 120, height: 110, left: 10, right: 10, top: 5, bottom: 5 }

const months = (...values: (string | null)[]): MonthFigure[] =>
  values.map((value, at) => ({ month: `2026-0${at + 1}`, value, reason: value === null ? 'not-reported' : null }))

test('months stand side by side, the greatest at the top and nothing at the foot', () => {
  const { marks, base } = placeMonths(months('0', '40'), box)
  // two months in 100 px: their middles at 10 + 25 and 10 + 75; 100 px high from 5 to 105
  expect(marks).toEqual([
    { month: '2026-01', x: 35, y: 105 },
    { month: '2026-02', x: 85, y: 5 },
  ])
  expect(base).toBe(105)
})

test('a month without a value is no month with nothing: the line breaks there', () => {
  const { marks, runs } = placeMonths(months('1', null, '2', '3'), box)
  expect(marks.map(({ month }) => month)).toEqual(['2026-01', '2026-03', '2026-04'])
  expect(runs.map((run) => run.length)).toEqual([1, 2])
})

test('a value below nothing hangs below the base', () => {
  const { marks, base } = placeMonths(months('-10', '10'), box)
  expect(base).toBe(55) // half way between 5 and 105
  expect(marks[0]?.y).toBe(105)
})

test('months after the day are not drawn', () => {
  expect(monthsUntil(months('1', '2', '3'), '2026-02-10').map(({ month }) => month)).toEqual(['2026-01', '2026-02'])
})

test('a picture wants two known months, and something other than nothing', () => {
  expect(whyUndrawn(months('1'))).toBe('one')
  expect(whyUndrawn(months('1', null))).toBe('none')
  expect(whyUndrawn(months('0', '0', null))).toBe('zeros')
  expect(whyUndrawn(months('0', '3'))).toBeNull()
})
