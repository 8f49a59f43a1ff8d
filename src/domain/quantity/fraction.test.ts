import { expect, test } from 'vitest'
import { exact, toText } from './exact.ts'
import {
  addFractions,
  divideFractions,
  fractionDecimal,
  fractionOf,
  fractionText,
  multiplyFractions,
  noFraction,
  subtractFractions,
} from './fraction.ts'

const of = (text: string) => fractionOf(exact(text))

test.each([
  ['0', '0'],
  ['12', '12'],
  ['0.5', '1/2'],
  ['-1.25', '-5/4'],
  ['-0.2', '-1/5'],
])('the decimal %s is the fraction %s', (decimal, text) => {
  expect(fractionText(of(decimal))).toBe(text)
})

test('thirds add up to one, without a remainder', () => {
  const third = divideFractions(of('1'), of('3')) ?? noFraction
  expect(fractionText(third)).toBe('1/3')
  expect(fractionText(addFractions(addFractions(third, third), third))).toBe('1')
  expect(toText(fractionDecimal(third))).toBe('0.33333333333333333333')
})

test('a fraction less itself is nothing, and one divided by nothing there is not', () => {
  expect(subtractFractions(of('0.7'), of('0.7'))).toEqual(noFraction)
  expect(divideFractions(of('1'), of('0'))).toBeNull()
})

test('the sign stands above the line', () => {
  expect(divideFractions(of('1'), of('-2'))).toEqual({ above: -1n, below: 2n })
  expect(fractionText(multiplyFractions(of('-1.5'), of('-2')))).toBe('3')
})
