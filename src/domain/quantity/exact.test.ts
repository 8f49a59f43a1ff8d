import { expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { divideExact, exact, roundExact, share, sumExact, toText } from './exact.ts'

test('a binary fraction never becomes an exact value', () => {
  expect(() => exact(0.1)).toThrow(DomainError)
  expect(() => exact(2 ** 53)).toThrow(DomainError)
  expect(() => exact(Number.NaN)).toThrow(DomainError)
})

test('arithmetic refuses a JavaScript number, so that no float slips in between', () => {
  expect(() => exact('1').plus(0.1)).toThrow(TypeError)
})

test.each(['', ' 1', '1e3', '1,000', '.5', '5.', '０', 'NaN', 'Infinity', '+1', '0x10'])(
  'the text "%s" is not an exact value',
  (text) => {
    expect(() => exact(text)).toThrow(DomainError)
  },
)

test.each([
  ['0.50', '0.5'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['007', '7'],
  ['100000000000000000000000', '100000000000000000000000'],
  ['0.00000000000000000001', '0.00000000000000000001'],
])('the canonical text of %s is %s', (text, canonical) => {
  expect(toText(exact(text))).toBe(canonical)
})

test('a bigint and a safe integer are exact', () => {
  expect(toText(exact(61_880_000_000))).toBe('61880000000')
  expect(toText(exact(9_007_199_254_740_993n))).toBe('9007199254740993')
  expect(toText(exact(-0))).toBe('0')
})

test('a tenth ten times is one', () => {
  expect(toText(sumExact(Array.from({ length: 10 }, () => exact('0.1'))))).toBe('1')
  expect(toText(sumExact([]))).toBe('0')
})

// 590 ÷ 1700 = 0.347058…; 2 ÷ 3 = 0.666…; half of the last place rounds away from zero: 1 ÷ 8 = 0.125 → 0.13.
test('a share is rounded once, half away from zero, at the places asked for', () => {
  expect(toText(share(exact(590), exact(1700), 4))).toBe('0.3471')
  expect(toText(share(exact(2), exact(3)))).toBe('0.66666666666666666667')
  expect(toText(share(exact(1), exact(8), 2))).toBe('0.13')
  expect(toText(divideExact(exact(-1), exact(8), 2))).toBe('-0.13')
  expect(toText(roundExact(exact('97.365'), 2))).toBe('97.37')
  expect(toText(roundExact(exact('-0.001'), 2))).toBe('0')
})

test('division at few places leaves later divisions at their own', () => {
  const coarse = divideExact(exact(10), exact(4), 0)
  expect(toText(coarse)).toBe('3')
  expect(toText(divideExact(coarse, exact(8)))).toBe('0.375')
})

test('nothing is divided by zero', () => {
  expect(() => share(exact(1), exact(0))).toThrow(expect.objectContaining({ code: 'quantity.division-by-zero' }))
})
