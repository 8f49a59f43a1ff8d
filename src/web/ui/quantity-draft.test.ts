import { expect, test } from 'vitest'
import { isWholeQuantity, type QuantityDraft, sentQuantity } from './quantity-draft.ts'

const draft: QuantityDraft = { comparator: '>=', value: ' 120 ', valueHigh: '', unit: '家' }

test.each([
  ['with a value and a unit', draft, true],
  ['with both ends of a range', { ...draft, valueHigh: '150' }, true],
  ['without a value', { ...draft, value: '' }, false],
  ['with an upper end that is no number', { ...draft, valueHigh: '很多' }, false],
  ['without a unit', { ...draft, unit: ' ' }, false],
])('a quantity can be sent or not: %s', (_what, quantity, expected) => {
  expect(isWholeQuantity(quantity)).toBe(expected)
})

test('a quantity is sent trimmed, and an upper end that there is not as null', () => {
  expect(sentQuantity(draft)).toEqual({ comparator: '>=', value: '120', valueHigh: null, unit: '家' })
})
