import { expect, test } from 'vitest'
import { toText } from '../quantity/exact.ts'
import { approvedShare, lowestApprovedShare } from './approved-share.ts'

const counted = (rows: number, unknown: number, submitted: number) => ({ rows, unknown, submitted })

test('rows of which nothing is known were looked at too', () => {
  const share = approvedShare(counted(3, 1, 1))
  expect(share && toText(share)).toBe('0.75') // three of four
})

test('where there is no row nothing is approved and nothing waits', () => {
  expect(approvedShare(counted(0, 0, 0))).toBeNull()
})

test('a ratio is as approved as the worse of its sides', () => {
  const share = lowestApprovedShare([counted(10, 0, 0), counted(20, 0, 5), counted(0, 0, 0)])
  expect(share && toText(share)).toBe('0.75') // fifteen of twenty
})
