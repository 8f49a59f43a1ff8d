import { expect, test } from 'vitest'
import { createHolds } from './live-hold.ts'

test('a page is free when the last who wrote on it has let go', () => {
  const holds = createHolds()
  let freed = 0
  const stop = holds.onFree(() => {
    freed += 1
  })
  const [form, cell] = [holds.take(), holds.take()]
  form()
  form() // twice is once
  expect([holds.isHeld(), freed]).toEqual([true, 0])
  cell()
  expect([holds.isHeld(), freed]).toEqual([false, 1])
  stop()
  holds.take()()
  expect(freed).toBe(1)
})
