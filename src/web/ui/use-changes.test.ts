import { expect, test } from 'vitest'
import { isRepainting, whileRepainting } from '../app/live-repaint.ts'
import { shownNext } from './use-changes.ts'

const first = { text: '300', changes: 0 }

test('a figure that somebody changed counts the change, each anew', () => {
  const second = shownNext(first, '310', true)
  expect(second).toEqual({ text: '310', changes: 1 })
  expect(shownNext(second, '311', true).changes).toBe(2)
})

test('a figure that stays, or gives its place to that of another county, has not changed', () => {
  expect(shownNext(first, '300', true)).toBe(first)
  expect(shownNext(first, '66', false)).toEqual({ text: '66', changes: 0 })
})

test('a repaint lasts until what was asked for is drawn', async () => {
  expect(isRepainting()).toBe(false)
  await whileRepainting(async () => expect(isRepainting()).toBe(true))
  expect(isRepainting()).toBe(true)
  await expect.poll(isRepainting, { timeout: 2_000 }).toBe(false)
})
