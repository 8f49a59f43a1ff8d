import { expect, test } from 'vitest'
import { exact } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'
import { isNegativeAmount } from './negative-amount.ts'

test.each<[string, UnitCode]>([
  ['-1', '家'],
  ['-0.5', '亿元'],
  ['-3', '亩'],
  ['-10', '万kWh'],
  ['-5.5', '万元/亩'],
])('%s %s cannot be', (value, unit) => {
  expect(isNegativeAmount(exact(value), unit)).toBe(true)
})

test.each<[string, UnitCode]>([
  ['-3.5', '%'],
  ['-0.2', '百分点'],
  ['-0.1', '倍'],
  ['0', '家'],
  ['12', '家'],
])('%s %s can be: rates and percentage points may fall', (value, unit) => {
  expect(isNegativeAmount(exact(value), unit)).toBe(false)
})
