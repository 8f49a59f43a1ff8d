import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from './calendar-date.ts'
import { weekOf } from './week.ts'

describe('the week of a day', () => {
  // Read from a calendar with week numbers.
  test.each([
    ['2026-10-31', 2026, 44, '2026-10-26', '2026-11-01'],
    ['2026-10-26', 2026, 44, '2026-10-26', '2026-11-01'],
    ['2026-11-01', 2026, 44, '2026-10-26', '2026-11-01'],
    ['2027-01-01', 2026, 53, '2026-12-28', '2027-01-03'],
    ['2024-12-30', 2025, 1, '2024-12-30', '2025-01-05'],
    ['2023-01-01', 2022, 52, '2022-12-26', '2023-01-01'],
  ])('%s lies in week %d/%d', (day, year, number, from, to) => {
    expect(weekOf(calendarDate(day))).toEqual({ year, number, from, to })
  })

  test('weeks follow each other without a gap, their numbers too', () => {
    let week = weekOf(calendarDate('2020-01-01'))
    for (let count = 0; count < 600; count += 1) {
      const next = weekOf(addDays(week.to, 1))
      expect(next.from).toBe(addDays(week.to, 1))
      expect(next.number === week.number + 1 || (next.number === 1 && next.year === week.year + 1)).toBe(true)
      week = next
    }
  })
})
