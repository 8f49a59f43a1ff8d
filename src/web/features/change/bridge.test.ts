import { expect, test } from 'vitest'
import { type BridgePart, bridgeBars } from './bridge.ts'

const part = (value: string | null): BridgePart => ({
  kind: 'new',
  side: 'numerator',
  effect: value === null ? null : { value, exactly: value },
  part: null,
})

test('bars lead from the start over every part to the end, between the least and the greatest height', () => {
  // 10 → 30 → 20: the least height is 10, the greatest 30
  expect(bridgeBars('10', [part('20'), part('-10')])).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 100 },
    { from: 100, to: 50 },
    { from: 50, to: 50 },
  ])
})

test('what was not reported begins at nothing', () => {
  expect(bridgeBars(null, [part('5')])?.[0]).toEqual({ from: 0, to: 0 })
})

test('without a value at one end there is nothing to draw', () => {
  expect(bridgeBars('10', [part(null)])).toBeNull()
})
