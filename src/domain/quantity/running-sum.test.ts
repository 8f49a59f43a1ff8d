import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, sumExact, toText } from './exact.ts'
import { RunningSum } from './running-sum.ts'

function sumOf(decimals: readonly string[]): string {
  const sum = new RunningSum()
  for (const decimal of decimals) sum.add(decimal)
  return toText(sum.value)
}

test('decimals of any length add up exactly', () => {
  expect(sumOf([])).toBe('0')
  expect(sumOf(['0.1', '0.2'])).toBe('0.3')
  expect(sumOf(['-0.5', '0.25', '-12345678901234567890'])).toBe('-12345678901234567890.25')
})

test('it says what adding one exact value after the other says', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
    .map(([units, places]) => toText(exact(units).times(`0.${'0'.repeat(places)}1`)))
  fc.assert(
    fc.property(fc.array(decimal), (decimals) => {
      expect(sumOf(decimals)).toBe(toText(sumExact(decimals.map(exact))))
    }),
  )
})
