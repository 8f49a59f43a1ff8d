import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate, daysBetween } from './calendar-date.ts'
import { type WorkingYear, workingCalendar } from './working-calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

// Laws over calendars that nobody issued: any days of 2024–2027 off, any weekend days worked. Counting day by day is the reference.

const start = calendarDate('2024-01-01')
const anyDay = fc.integer({ min: 0, max: 1_460 }).map((days) => addDays(start, days))
const holiday = fc
  .record({ from: anyDay, length: fc.integer({ min: 0, max: 9 }), workingDays: fc.array(anyDay, { maxLength: 3 }) })
  .map(({ from, length, workingDays }) => ({ name: '节', from, to: addDays(from, length), workingDays }))
const calendars = fc
  .record({ year: fc.integer({ min: 2024, max: 2027 }), holidays: fc.array(holiday, { maxLength: 12 }) })
  .map((year: WorkingYear) => workingCalendar([year]))
const term = fc.integer({ min: -300, max: 300 })

/** Working days after a day, up to and including another, looked at one by one. */
function countedOneByOne(calendar: ReturnType<typeof workingCalendar>, after: CalendarDate, to: CalendarDate): number {
  const days = Array.from({ length: daysBetween(after, to) }, (_, index) => addDays(after, index + 1))
  return days.filter((day) => isWorkingDay(calendar, day).isWorking).length
}

test('a term that is added and then counted is the same term', () => {
  fc.assert(
    fc.property(
      calendars,
      anyDay,
      term.filter((count) => count !== 0),
      (calendar, day, count) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, count).day).days).toBe(count)
      },
    ),
  )
})

test('no term ends on a day off, and one of 0 days from a day that is worked ends there', () => {
  fc.assert(
    fc.property(calendars, anyDay, term, (calendar, day, count) => {
      expect(isWorkingDay(calendar, addWorkingDays(calendar, day, count).day).isWorking).toBe(true)
      if (isWorkingDay(calendar, day).isWorking) expect(addWorkingDays(calendar, day, 0).day).toBe(day)
    }),
  )
})

test('a longer term ends later, and one that begins later does not end sooner; from a day off 0 and 1 both end on the next working day', () => {
  fc.assert(
    fc.property(calendars, anyDay, term, fc.nat({ max: 40 }), (calendar, day, count, days) => {
      const { day: end } = addWorkingDays(calendar, day, count)
      const { day: next } = addWorkingDays(calendar, day, count + 1)
      const isFromDayOff = count === 0 && !isWorkingDay(calendar, day).isWorking
      if (count !== -1) expect(isFromDayOff ? next === end : next > end).toBe(true)
      expect(addWorkingDays(calendar, addDays(day, days), count).day >= end).toBe(true)
    }),
  )
})

test('a span has as many working days as are found when each of its days is looked at', () => {
  fc.assert(
    fc.property(calendars, anyDay, fc.nat({ max: 500 }), (calendar, from, length) => {
      const to = addDays(from, length)
      expect(workingDaysBetween(calendar, from, to).days).toBe(countedOneByOne(calendar, from, to))
    }),
  )
})

test('two spans side by side are the span of both', () => {
  fc.assert(
    fc.property(calendars, anyDay, anyDay, anyDay, (calendar, ...days) => {
      const [first, second, third] = days.toSorted() as [CalendarDate, CalendarDate, CalendarDate] // three days sorted are three days
      const count = (from: CalendarDate, to: CalendarDate) => workingDaysBetween(calendar, from, to).days
      expect(count(first, second) + count(second, third)).toBe(count(first, third))
    }),
  )
})
