import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { Claim, ClockOperand, Condition } from './condition.ts'
import { resolveClock } from './resolve-clock.ts'

const started = (value: Claim['value']): Condition => ({ field: 'startedOn', operator: '>=', value })
const resolvedOn = (today: string, value: ClockOperand) => resolveClock(started(value), calendarDate(today))

test.each<[string, ClockOperand, string]>([
  ['2026-10-31', { today: 0, unit: 'day' }, '2026-10-31'],
  ['2026-10-31', { today: -30, unit: 'day' }, '2026-10-01'],
  ['2026-10-31', { today: 1, unit: 'month' }, '2026-11-30'],
  ['2026-10-31', { today: -8, unit: 'month' }, '2026-02-28'],
  ['2026-01-15', { today: -1, unit: 'month' }, '2025-12-15'],
  ['2024-02-29', { today: -1, unit: 'year' }, '2023-02-28'],
  ['2024-02-29', { today: 4, unit: 'year' }, '2028-02-29'],
])('on %s, %j is %s', (today, value, day) => {
  expect(resolvedOn(today, value)).toEqual(started(day))
})

test('the clock is resolved in every part, and in the condition of a referred row', () => {
  const today = started({ today: 0, unit: 'day' })
  const around = (part: Condition): Condition => ({
    all: [{ any: [part] }, { not: part }, { field: 'estate', operator: 'refers-to', value: part }],
  })
  expect(resolveClock(around(today), calendarDate('2026-10-31'))).toEqual(around(started('2026-10-31')))
})

test('what does not count from the clock stays as it is', () => {
  const condition: Condition = { any: [started('2026-01-01'), started({ field: 'signedOn' })] }
  expect(resolveClock(condition, calendarDate('2026-10-31'))).toEqual(condition)
})
