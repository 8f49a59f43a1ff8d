import { expect, test } from 'vitest'
import type { Tile } from './cockpit.queries.ts'
import { approvedShareOf } from './tile-step.ts'

function measured(rows: number, submitted: number): Tile['numerator'] {
  return { amount: '0', rows, unknown: 0, submitted, synthetic: 0, condition: null, unknownCondition: null }
}

test('a ratio is as approved as the worse of its sides; a total without rows says nothing', () => {
  expect(approvedShareOf({ numerator: measured(4, 0), denominator: measured(8, 2) })).toBe('0.75') // six of eight
  expect(approvedShareOf({ numerator: measured(0, 0), denominator: null })).toBeNull()
})
