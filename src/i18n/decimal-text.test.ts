import { expect, test } from 'vitest'
import {
  groupDigits,
  isNegative,
  isZero,
  magnitudeText,
  percentText,
  plainDecimal,
  roundDecimal,
  shiftDecimal,
} from './decimal-text.ts'

test.each([
  ['71.25', 1, '71.3'],
  ['71.24', 1, '71.2'],
  ['-71.25', 1, '-71.3'],
  ['99.95', 1, '100.0'],
  ['0.004', 2, '0.00'],
  ['-0.004', 2, '0.00'],
  ['5', 2, '5.00'],
  ['2.5', 0, '3'],
])('%s rounded to %i decimals is %s', (text, places, expected) => {
  expect(roundDecimal(text, places)).toBe(expected)
})

test.each([
  ['0.7133', 2, '71.33'],
  ['1', 2, '100'],
  ['-0.05', 2, '-5'],
  ['0', 2, '0'],
])('%s moved by %i is %s', (text, by, expected) => {
  expect(shiftDecimal(text, by)).toBe(expected)
})

test('thousands are grouped in numbers longer than a binary float holds', () => {
  expect(groupDigits('12345678901234567890.5')).toBe('12,345,678,901,234,567,890.5')
  expect(groupDigits('-1000')).toBe('−1,000')
  expect(groupDigits('999')).toBe('999')
})

test('a ratio of 1 shows as one hundred per cent', () => {
  expect(percentText('1')).toBe('100.0%')
  expect(percentText('0.7133')).toBe('71.3%')
  expect(percentText('10.2')).toBe('1,020.0%')
})

test('a size has no sign', () => {
  expect(magnitudeText('-12.04', 1)).toBe('12.0')
  expect(isNegative('-12.04')).toBe(true)
  expect(isNegative('-0.0')).toBe(false)
  expect(isZero('-0.00')).toBe(true)
})

test('zeros after the last digit are not shown, zeros before it are', () => {
  expect(plainDecimal('1090.00')).toBe('1090')
  expect(plainDecimal('84.50')).toBe('84.5')
  expect(plainDecimal('100')).toBe('100')
  expect(plainDecimal('0.0')).toBe('0')
})
