import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact, toText } from '../quantity/exact.ts'
import { type BestMonth, computeBestMonths, isBeyondBest } from './best-month.ts'
import type { MonthEnd } from './month-end.ts'

/** Month ends from January on; `null`: nobody reported the month. */
function aYear(year: number, ...values: readonly (number | null)[]): MonthEnd[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ year, month: index + 1, value: exact(value) }]))
}

/** `year-month increase unknown-months`, or the name of the non-result. */
function said({ best, unknownMonths }: BestMonth): string {
  const found = best === 'months-missing' ? best : `${best.year}-${best.month} ${toText(best.increase)}`
  return `${found} ${unknownMonths}`
}

const april = calendarDate('2026-04-30')
const ends = [...aYear(2025, 5, 8, 30, 34, 40, 60, 66, 70, 90, 95, 104, 120), ...aYear(2026, 9, 12, 31, 40)]

test('the best month of this year and of the years before are told apart, each with its month', () => {
  const { thisYear, pastYears } = computeBestMonths(ends, 'flow', april)
  expect(said(thisYear)).toBe('2026-3 19 0') // 31 − 12; January counts from nothing: 9
  expect(said(pastYears)).toBe('2025-3 22 0') // 30 − 8
})

test('of equally good months the later one is named', () => {
  expect(said(computeBestMonths(aYear(2026, 10, 15, 25), 'flow', calendarDate('2026-03-31')).thisYear)).toBe(
    '2026-3 10 0',
  )
})

test('a month whose beginning or end nobody reported is unknown, not nothing', () => {
  // February missing: neither February nor March can be told; April 40 − 31.
  const { thisYear } = computeBestMonths(aYear(2026, 9, null, 31, 40), 'flow', april)
  expect(said(thisYear)).toBe('2026-4 9 2')
})

test('where no month can be told, that is said by name', () => {
  expect(said(computeBestMonths(aYear(2025, ...Array(11).fill(null), 120), 'flow', april).pastYears)).toBe(
    'months-missing 12',
  )
  expect(said(computeBestMonths([], 'flow', april).thisYear)).toBe('months-missing 4')
})

test('a month that has not ended is not missed', () => {
  expect(said(computeBestMonths(aYear(2026, 9, 12, 31), 'flow', calendarDate('2026-04-29')).thisYear)).toBe(
    '2026-3 19 0',
  )
})

test('a stock goes on over the turn of the year: its January counts from December', () => {
  const stock = [...aYear(2025, ...Array(11).fill(null), 100), ...aYear(2026, 104, 109)]
  expect(said(computeBestMonths(stock, 'stock', calendarDate('2026-02-28')).thisYear)).toBe('2026-2 5 0')
})

test('what is needed lies beyond reach only above every best month that is known', () => {
  const months = computeBestMonths(ends, 'flow', april) // 19 this year, 22 before
  expect(['20', '22', '22.0001'].map((needed) => isBeyondBest(exact(needed), months))).toEqual([false, false, true])
  expect(isBeyondBest(null, months)).toBeNull()
  expect(isBeyondBest(exact(5), computeBestMonths([], 'flow', april))).toBeNull()
})
