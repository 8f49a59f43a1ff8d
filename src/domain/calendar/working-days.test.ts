import { expect, test } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { faultOf, type WorkingYear, workingCalendar } from './working-calendar.ts'
import { addWorkingDays, isWorkingDay, mostWorkingDays, workingDaysBetween } from './working-days.ts'

// Expected days are read off a wall calendar: 国庆节 2026 is off from 1 to 7 October, Sunday 20 September and Saturday 10 October are worked.

const day = calendarDate
const nationalDay = {
  name: '国庆节',
  from: day('2026-10-01'),
  to: day('2026-10-07'),
  workingDays: [day('2026-09-20'), day('2026-10-10')],
}
const of2026: WorkingYear = { year: 2026, holidays: [nationalDay] }
const calendar = workingCalendar([of2026])

test.each([
  ['2026-09-30', true],
  ['2026-10-01', false],
  ['2026-10-07', false],
  ['2026-10-08', true],
  ['2026-10-10', true],
  ['2026-10-11', false],
  ['2026-09-20', true],
])('%s is a working day: %s', (date, isWorking) => {
  expect(isWorkingDay(calendar, day(date))).toEqual({ isWorking, provisional: false, missingYear: null })
})

test.each([
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-09-30', 4, '2026-10-12'],
  ['2026-10-08', -1, '2026-09-30'],
  ['2026-10-03', 0, '2026-10-08'],
  ['2026-10-03', -1, '2026-09-30'],
])('from %s, %i working days end on %s', (from, count, end) => {
  expect(addWorkingDays(calendar, day(from), count).day).toBe(end)
})

test.each([
  ['2026-09-30', '2026-10-10', 3],
  ['2026-10-01', '2026-10-07', 0],
  ['2026-10-10', '2026-09-30', -3],
  ['2026-10-08', '2026-10-08', 0],
])('between %s and %s lie %i working days', (from, to, days) => {
  expect(workingDaysBetween(calendar, day(from), day(to)).days).toBe(days)
})

test('an answer that touches a year without a notice is provisional and names the first such year', () => {
  // 31 December 2026 is a Thursday; the first working day after it would be Friday 1 January 2027 where nothing is known of 元旦.
  expect(addWorkingDays(calendar, day('2026-12-31'), 1)).toEqual({
    day: '2027-01-01',
    provisional: true,
    missingYear: 2027,
  })
  expect(workingDaysBetween(calendar, day('2028-01-03'), day('2026-12-31'))).toMatchObject({ missingYear: 2027 })
  expect(isWorkingDay(calendar, day('2025-06-02'))).toEqual({ isWorking: true, provisional: true, missingYear: 2025 })
})

test('a term that is not whole, or longer than forty years, is refused', () => {
  expect(() => addWorkingDays(calendar, day('2026-10-08'), 0.5)).toThrow(RangeError)
  expect(() => addWorkingDays(calendar, day('2026-10-08'), mostWorkingDays + 1)).toThrow(RangeError)
})

test.each([
  ['ends before it begins', { from: day('2026-10-08') }, 'range'],
  ['lies in another year', { to: day('2027-01-01') }, 'year'],
  ['has a weekday worked for it', { workingDays: [day('2026-10-09')] }, 'worked'],
  ['is worked while it is off', { workingDays: [day('2026-10-03')] }, 'twice'],
])('a holiday that %s is a fault of its year', (_, change, fault) => {
  expect(faultOf({ year: 2026, holidays: [{ ...nationalDay, ...change }] })).toBe(fault)
})

test('a holiday may begin in the December before', () => {
  const newYear = { name: '元旦', from: day('2025-12-31'), to: day('2026-01-01'), workingDays: [] }
  expect(faultOf({ year: 2026, holidays: [newYear, nationalDay] })).toBeNull()
})
