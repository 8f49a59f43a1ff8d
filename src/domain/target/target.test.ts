import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { comparators } from '../quantity/comparator.ts'
import { exact } from '../quantity/exact.ts'
import { assertPositive, assertWindow, isUpperLimit } from './target.ts'

test.each([['0'], ['-1'], ['-0.0001']])('a target of %s is refused: no completion rate could be told', (value) => {
  expect(() => assertPositive(exact(value))).toThrow('target.not-positive')
})

test('a target just above nothing is a target', () => {
  expect(() => assertPositive(exact('0.0001'))).not.toThrow()
})

test('a deadline before the start is refused; one on the same day is a window of a day', () => {
  const [first, second] = [calendarDate('2026-03-01'), calendarDate('2026-03-02')]
  expect(() => assertWindow({ startsOn: second, deadline: first })).toThrow('calendar.order-reversed')
  expect(() => assertWindow({ startsOn: first, deadline: first })).not.toThrow()
})

test('only “at most” and “below” are upper limits', () => {
  expect(comparators.filter(isUpperLimit)).toEqual(['<=', '<'])
})
