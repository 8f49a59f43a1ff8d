import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPercentText } from './number-text.ts'
import { ratioOfPercent } from './percent-ratio.ts'

test.each([
  ['85%', '0.85'],
  ['85.5%', '0.855'],
  ['100%', '1'],
  ['1250%', '12.5'],
  ['0%', '0'],
  ['0.01%', '0.0001'],
  ['-5%', '-0.05'],
])('%s is the ratio %s', (percent, ratio) => {
  expect(ratioOfPercent(percent)).toBe(ratio)
})

test.each(['', '%', '85', '085%', '85.0%', '8 5%', '85%%', '８５%'])('%o is no percentage', (text) => {
  expect(ratioOfPercent(text)).toBeNull()
})

test('a percentage is the same after it was a ratio', () => {
  const percent = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom('', '.5', '.0001'))
    .map(([whole, fraction]) => `${whole}${fraction}%`)
  fc.assert(fc.property(percent, (text) => toPercentText(ratioOfPercent(text) ?? '') === text))
})
