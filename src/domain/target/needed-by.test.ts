import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact } from '../quantity/exact.ts'
import { neededBy, nextMonthEnd } from './needed-by.ts'

const owed = { missing: exact(86), neededPerMonth: exact(28) }

test.each([
  ['2026-10-09', '2026-10-31'],
  ['2026-10-31', '2026-11-30'],
  ['2026-12-31', '2027-01-31'],
  ['2024-02-28', '2024-02-29'],
])('on %s the next part is asked for by %s', (on, by) => {
  expect(nextMonthEnd(calendarDate(on))).toBe(by)
})

test.each([
  ['2026-09-30', '2026-10-31', '28'], // October
  ['2026-09-30', '2026-11-30', '56'], // October, of which nobody has told, and November
  ['2026-09-30', '2026-12-31', '84'],
  ['2026-08-31', '2026-12-31', '86'], // four months would be 112: never more than is missing
  ['2026-10-20', '2026-10-31', '28'], // a month that the figure does not cover to its end
])('a figure up to %s owes by %s: %s', (from, by, expected) => {
  expect(neededBy(owed, calendarDate(from), calendarDate(by)).toFixed()).toBe(expected)
})
