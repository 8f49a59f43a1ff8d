import { expect, test } from 'vitest'
import { keyed } from './keyed.ts'

test('equal texts get keys of their own, in their order', () => {
  expect(keyed(['0', '7', '0'], (text) => text).map(({ key }) => key)).toEqual(['0 0', '7 0', '0 1'])
})
