import { expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { exact, toText } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'
import { computedValue, isComputable } from './computed-value.ts'

const total = (amount: string, unit: UnitCode) => ({ total: exact(amount), unit })

// Worked by hand: 1 亿元 = 10,000 万元; 3 of 4 are 75 %; 40 万元 on 50 亩 are 0.8 万元/亩; 20,000 ㎡ of 4 万㎡ are 50 %.
test.each([
  [total('69300', '万元'), null, '亿元', '6.93'],
  [total('3', '家'), total('4', '家'), '%', '75'],
  [total('40', '万元'), total('50', '亩'), '万元/亩', '0.8'],
  [total('20000', '㎡'), total('4', '万㎡'), '%', '50'],
] as const)('%j over %j in %s is %s', (numerator, denominator, unit, expected) => {
  const value = computedValue(numerator, denominator, unit)
  expect(value === 'no-base' ? value : toText(value)).toBe(expected)
})

test('a ratio over nothing has no value, and is never 0', () => {
  expect(computedValue(total('3', '家'), total('0', '家'), '%')).toBe('no-base')
})

test('units that lead nowhere are known before, and refused', () => {
  expect(isComputable('家', '亩', '%')).toBe(false)
  expect(isComputable('万元', null, '亩')).toBe(false)
  expect(isComputable('万元', '亩', '万元/亩')).toBe(true)
  const mismatch = new DomainError('quantity.dimension-mismatch', { from: '家/亩', to: '%' })
  expect(() => computedValue(total('3', '家'), total('4', '亩'), '%')).toThrow(mismatch)
})
