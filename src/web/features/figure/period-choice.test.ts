import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodKindOf, periodsOffered } from './period-choice.ts'

const day = calendarDate('2026-05-20')

test.each([
  [undefined, 'so-far'],
  ['2026-01..2026-10', 'so-far'],
  ['2026-10', 'month'],
  ['2025-Q4', 'quarter'],
  ['2025', 'year'],
  ['..2024-12', null],
  ['2024-03..2024-06', null],
])('the period %s of an address is of the kind %s', (period, kind) => {
  expect(periodKindOf(period)).toBe(kind)
})

test('months and quarters are offered from the running one back to the first of five years', () => {
  const months = periodsOffered('month', day)
  expect(months.slice(0, 6)).toEqual(['2026-05', '2026-04', '2026-03', '2026-02', '2026-01', '2025-12'])
  expect(months).toHaveLength(5 + 4 * 12) // January to May of 2026, and four years before
  expect(periodsOffered('quarter', day).slice(0, 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4'])
})

test('only years that have ended are whole', () => {
  expect(periodsOffered('year', day)).toEqual(['2025', '2024', '2023', '2022'])
})
