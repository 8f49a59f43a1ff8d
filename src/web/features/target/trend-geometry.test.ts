import { expect, test } from 'vitest'
import { pathOf, placeTrend } from './trend-geometry.ts'

const box = { width: 110, height: 110, left: 10, right: 0, top: 10, bottom: 0 }
const year = { from: '2026-01-01', to: '2026-12-31', learned: [] }

test('the pace runs from nothing at the start to everything at the deadline', () => {
  const { pace } = placeTrend({ ...year, points: [] }, box)
  expect(pace).toEqual([
    { x: 10, y: 110 },
    { x: 110, y: 10 },
  ])
})

test('a half-met target in the middle of its time stands in the middle', () => {
  // 2026-07-02 is day 182 of 364
  const { actual } = placeTrend({ ...year, points: [{ day: '2026-07-02', completion: '0.5' }] }, box)
  expect(actual).toEqual([{ x: 60, y: 60 }])
})

test('the pace of past years bends from nothing over each month’s end, and is not drawn where nothing was learned', () => {
  const learned = [
    { day: '2026-07-02', share: '0.4' },
    { day: '2026-12-31', share: '1' },
  ]
  expect(placeTrend({ ...year, points: [], learned }, box).learned).toEqual([
    { x: 10, y: 110 },
    { x: 60, y: 70 }, // 40 of 100 pixels up
    { x: 110, y: 10 },
  ])
  expect(placeTrend({ ...year, points: [] }, box).learned).toBeNull()
})

test('what is still needed leads from the last figure to the deadline, and is gone once the target is met', () => {
  const halfway = placeTrend({ ...year, points: [{ day: '2026-07-02', completion: '0.5' }] }, box)
  expect(halfway.needed?.[1]).toEqual({ x: 110, y: 10 })
  expect(placeTrend({ ...year, points: [{ day: '2026-07-02', completion: '1.2' }] }, box).needed).toBeNull()
})

test('a figure above the target stays inside the box', () => {
  const { actual } = placeTrend({ ...year, points: [{ day: '2026-12-31', completion: '1.4' }] }, box)
  expect(actual[0]?.y).toBeGreaterThanOrEqual(box.top)
})

test('a path starts with a move and goes on with lines', () => {
  expect(
    pathOf([
      { x: 0, y: 1 },
      { x: 2.25, y: 3 },
    ]),
  ).toBe('M0.0 1.0L2.3 3.0')
})
