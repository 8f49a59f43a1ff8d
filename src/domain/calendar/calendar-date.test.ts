import { expect, test } from 'vitest'
import {
  addDays,
  calendarDate,
  dateOf,
  dayOf,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isCalendarDate,
  isLeapYear,
  lastDayOf,
  monthOf,
  yearOf,
} from './calendar-date.ts'

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(calendarDate(text)).toBe(text)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-1-1',
  '0000-01-01',
  '',
  '2024-09-25 ',
])('"%s" is not the text of a day', (text) => {
  expect(isCalendarDate(text)).toBe(false)
  expect(() => calendarDate(text)).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }))
})

test('a day that does not exist cannot be built from its parts', () => {
  expect(dateOf(2024, 2, 29)).toBe('2024-02-29')
  expect(() => dateOf(2023, 2, 29)).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }))
  expect(() => dateOf(2024.5, 1, 1)).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }))
})

test('a date has its year, month and day', () => {
  const date = calendarDate('2026-10-31')
  expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([2026, 10, 31])
})

test('centuries are leap years only every fourth time', () => {
  expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false])
  expect(daysInMonth(2024, 2)).toBe(29)
  expect(daysInMonth(2024, 13)).toBe(0)
})

test('a month has a last day', () => {
  expect(endOfMonth(calendarDate('2024-02-10'))).toBe('2024-02-29')
  expect(lastDayOf(2026, 9)).toBe('2026-09-30')
})

test.each([
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-01-01', 366, '2025-01-01'],
  ['2026-10-31', 0, '2026-10-31'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(calendarDate(date), days)).toBe(expected)
  expect(daysBetween(calendarDate(date), calendarDate(expected))).toBe(days)
})

test('no day lies outside the years 1 to 9999', () => {
  expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }))
  expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow(
    expect.objectContaining({ code: 'calendar.unreadable' }),
  )
})
