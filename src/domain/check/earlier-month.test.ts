import { expect, test } from 'vitest'
import { earlierMonth } from './earlier-month.ts'

test.each([
  ['2026-03', 1, '2026-02'],
  ['2026-01', 1, '2025-12'],
  ['2026-12', 12, '2025-12'],
  ['2026-01', 12, '2025-01'],
  ['2026-05', 0, '2026-05'],
])('%s, %i months before, is %s', (month, count, earlier) => {
  expect(earlierMonth(month, count)).toBe(earlier)
})
