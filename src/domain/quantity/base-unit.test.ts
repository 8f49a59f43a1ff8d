import { expect, test } from 'vitest'
import { baseUnit } from './base-unit.ts'
import { exact, toText } from './exact.ts'
import { convert, unitCodes } from './unit.ts'

test.each([
  ['亿元', '元'],
  ['公顷', '㎡'],
  ['km²', '㎡'],
  ['万亩', '亩'],
  ['亩', '亩'],
  ['万元/亩', '元/亩'],
  ['MVA', 'kVA'],
  ['成', '%'],
  ['家', '家'],
  ['百分点', '百分点'],
] as const)('%s is kept in %s', (unit, base) => {
  expect(baseUnit(unit)).toBe(base)
})

test('every base is its own base, and no value loses a digit on the way to it', () => {
  for (const unit of unitCodes) {
    const base = baseUnit(unit)
    expect(baseUnit(base)).toBe(base)
    expect(toText(convert(convert(exact('1.5'), unit, base), base, unit))).toBe('1.5')
  }
})
