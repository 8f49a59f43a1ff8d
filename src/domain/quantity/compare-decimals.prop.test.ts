import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals } from './compare-decimals.ts'
import { compareExact, exact } from './exact.ts'

/** Texts that meet often: few digits, zeros on both sides, now and then many digits. */
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.stringMatching(/^[019]{1,4}$/), fc.stringMatching(/^\d{1,25}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.[019]{1,4}$/), fc.stringMatching(/^\.\d{1,25}$/)),
  )
  .map((parts) => parts.join(''))

test('decimal texts compare as the numbers that they write', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compareDecimals(a, b)).toBe(compareExact(exact(a), exact(b)))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['-0.00', '0', 0],
  ['007', '7.000', 0],
  ['10', '9', 1],
  ['-10', '-9', -1],
  ['0.1000000000000000000001', '0.1', 1],
])('%s against %s is %i', (a, b, sign) => {
  expect(compareDecimals(a, b)).toBe(sign)
  expect(compareDecimals(b, a)).toBe(sign === 0 ? 0 : -sign)
})
