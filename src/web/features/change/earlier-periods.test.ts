import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { earlierPeriods } from './earlier-periods.ts'

const day = calendarDate('2026-10-31')

test('the year so far is compared with the same months of the years before', () => {
  expect(earlierPeriods(undefined, day).slice(0, 2)).toEqual(['2025-01..2025-10', '2024-01..2024-10'])
})

test('a month is compared with the same month of the year before, then with the other months', () => {
  const months = earlierPeriods('2026-09', day)
  expect(months[0]).toBe('2025-09')
  expect(months).toContain('2026-08')
  expect(months).not.toContain('2026-09')
})

test('a period that only an address can name is compared with the same of the years before', () => {
  expect(earlierPeriods('..2024-12', day)).toEqual(['..2023-12', '..2022-12', '..2021-12', '..2020-12'])
})
