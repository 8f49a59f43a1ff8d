import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, share, toText } from '../quantity/exact.ts'
import { calendarDate, dateOf, lastDayOf } from './calendar-date.ts'
import { elapsedShare } from './elapsed-share.ts'

function paceOn(on: string, from = '2026-01-01', to = '2026-12-31'): string {
  return toText(elapsedShare(calendarDate(from), calendarDate(to), calendarDate(on)))
}

// By hand, of the year 2026: 3 of 12 months = 25 % (as the city's report of 2024-04-25 has it), 6 of 12 = 50 %.
test.each([
  ['2026-03-31', '0.25'],
  ['2026-06-30', '0.5'],
  ['2026-09-30', '0.75'],
  ['2026-12-31', '1'],
  ['2027-05-01', '1'],
  ['2025-12-31', '0'],
])('of the year 2026 the share %s is %s', (on, expected) => {
  expect(paceOn(on)).toBe(expected)
})

// By hand: 10 whole months of 12; 9 whole months and 15 of 31 days = 294/31 months of 12 = 294/372.
test('whole months count alike, and a month begun counts by its days', () => {
  expect(paceOn('2026-10-31')).toBe(toText(share(exact(10), exact(12))))
  expect(paceOn('2026-10-15')).toBe(toText(share(exact(294), exact(372))))
  expect(paceOn('2026-01-01')).toBe(toText(share(exact(1), exact(372))))
})

// By hand: 2022 to 2024 is 36 months, to the end of June 2023 18 of them. From 8 February 2022 to 31 December 2024 there
// are 21 of 28 days and 34 whole months, 34.75; at the end of that February 0.75 of them have passed: 75/3475.
test('a window of several years, and one that begins within a month', () => {
  expect(paceOn('2023-06-30', '2022-01-01', '2024-12-31')).toBe('0.5')
  expect(paceOn('2022-02-28', '2022-02-08', '2024-12-31')).toBe(toText(share(exact(75), exact(3475))))
  expect(paceOn('2022-02-07', '2022-02-08', '2024-12-31')).toBe('0')
})

test('a window of one day is over on that day', () => {
  expect(paceOn('2026-05-31', '2026-05-31', '2026-05-31')).toBe('1')
  expect(paceOn('2026-05-30', '2026-05-31', '2026-05-31')).toBe('0')
})

test('a window that ends before it begins is refused', () => {
  expect(() => paceOn('2026-06-30', '2026-12-31', '2026-01-01')).toThrow(
    expect.objectContaining({ code: 'calendar.order-reversed', params: { from: '2026-12-31', to: '2026-01-01' } }),
  )
})

const someDate = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => dateOf(year, month, day))

test('the share never falls, and stays between 0 and 1', () => {
  fc.assert(
    fc.property(someDate, someDate, someDate, someDate, (a, b, c, d) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      const [earlier, later] = c <= d ? [c, d] : [d, c]
      const [before, after] = [elapsedShare(from, to, earlier), elapsedShare(from, to, later)]
      expect(before.lte(after)).toBe(true)
      expect(before.gte('0') && after.lte('1')).toBe(true)
    }),
  )
})

test('at the end of the nth month of a year n twelfths have elapsed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1978, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const elapsed = elapsedShare(dateOf(year, 1, 1), dateOf(year, 12, 31), lastDayOf(year, month))
      expect(toText(elapsed)).toBe(toText(share(exact(month), exact(12))))
    }),
  )
})
