import { expect, test } from 'vitest'
import { nextOf } from './cell-keys.ts'

test('the arrow keys go round through the offers and back to the typed text', () => {
  expect([-1, 0, 1, 2].map((chosen) => nextOf(chosen, 1, 3))).toEqual([0, 1, 2, -1])
  expect([-1, 0, 1, 2].map((chosen) => nextOf(chosen, -1, 3))).toEqual([2, -1, 0, 1])
})
