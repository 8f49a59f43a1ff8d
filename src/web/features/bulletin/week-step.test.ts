import { expect, test } from 'vitest'
import { dayInWeek } from './week-step.ts'

// Weeks of 2026: 26 October to 1 November, 2 to 8 November.
test.each([
  ['2026-11-01', -1, '2026-10-31', '2026-10-25'],
  ['2026-10-25', 1, '2026-10-31', '2026-10-31'],
  ['2026-10-18', 1, '2026-10-31', '2026-10-25'],
] as const)('from the week until %s one step of %d on %s leads to %s', (to, weeks, today, day) => {
  expect(dayInWeek({ to }, weeks, today)).toBe(day)
})
