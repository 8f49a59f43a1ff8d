import { expect, test } from 'vitest'
import { approvedText } from './approved-text.ts'

test('the approved share is one of rows, the unknown among them', () => {
  // 7 counted and 1 unknown, 2 of them wait: 6 of 8.
  expect(approvedText({ rows: 7, unknown: 1, submitted: 2 })).toBe('75.0%')
})
