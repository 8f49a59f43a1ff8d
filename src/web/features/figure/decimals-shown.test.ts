import { expect, test } from 'vitest'
import { decimalsOfColumn, longestDecimals } from './decimals-shown.ts'

test('the numbers of a column are written at one number of decimals: those of the longest', () => {
  expect(decimalsOfColumn(['72.2', '71.875', '70', null])).toBe(3)
  expect(decimalsOfColumn(['214', null])).toBe(0)
  expect(decimalsOfColumn(['1090.00', '8'])).toBe(0) // zeros at the end say nothing
})

test('where one of them is a long quotient all stand at two', () => {
  expect(decimalsOfColumn(['72.2222222222', '71.875', '70'])).toBe(2)
})

test('totals are written out to the last digit of the longest', () => {
  expect(longestDecimals(['12.345678', '3'])).toBe(6)
})
