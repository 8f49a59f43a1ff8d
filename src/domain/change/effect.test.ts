import { expect, test } from 'vitest'
import { exact } from '../quantity/exact.ts'
import { addFractions, fractionText, noFraction, subtractFractions } from '../quantity/fraction.ts'
import { effectOf, exactValue, type SideTotals } from './effect.ts'

const totals = (numerator: string, denominator: string | null = null): SideTotals => ({
  numerator: exact(numerator),
  denominator: denominator === null ? null : exact(denominator),
})
const hundred = { above: 100n, below: 1n }
const text = (fraction: ReturnType<typeof effectOf>) => fraction && fractionText(fraction)

test('of a plain indicator a part does what it brought, in the unit of the indicator', () => {
  const tenThousandth = { above: 1n, below: 10_000n }
  expect(text(effectOf('numerator', exact('9600'), totals('0'), totals('9600'), tenThousandth))).toBe('24/25') // 0.96
})

test('of a ratio the numerator counts over the old denominator, the denominator under the new numerator', () => {
  // 3 of 4 become 5 of 7: 75 % → 71.43 %. Numerator: 2/4 = 50 points. Denominator: 5/7 − 5/4 = −15/28, −53.57 points.
  const [before, after] = [totals('3', '4'), totals('5', '7')]
  expect(text(effectOf('numerator', exact('2'), before, after, hundred))).toBe('50')
  expect(text(effectOf('denominator', exact('3'), before, after, hundred))).toBe('-375/7')
  const moved = addFractions({ above: 50n, below: 1n }, { above: -375n, below: 7n })
  const values = [exactValue(before, hundred), exactValue(after, hundred)]
  expect(subtractFractions(values[1] ?? noFraction, values[0] ?? noFraction)).toEqual(moved)
})

test('the parts of a denominator add up to its whole effect, whatever they pass on the way', () => {
  // 4 → 0 → 7: the way leads over nothing, the effects do not
  const [before, after] = [totals('3', '4'), totals('5', '7')]
  const parts = ['-4', '7'].map((part) => effectOf('denominator', exact(part), before, after, hundred) ?? noFraction)
  expect(fractionText(parts.reduce(addFractions))).toBe('-375/7')
})

test('without a base there is no value, and nothing that moves it', () => {
  expect(exactValue(totals('3', '0'), hundred)).toBeNull()
  for (const [before, after] of [
    [totals('3', '0'), totals('5', '7')],
    [totals('3', '4'), totals('5', '0')],
  ] as const) {
    expect(effectOf('numerator', exact('2'), before, after, hundred)).toBeNull()
    expect(effectOf('denominator', exact('3'), before, after, hundred)).toBeNull()
  }
})
