import fc from 'fast-check'
import { test } from 'vitest'
import { exact, roundExact, toText } from './exact.ts'
import { compareQuantities } from './quantity.ts'
import { convert, type UnitCode, unitCodes, unitDimension } from './unit.ts'

/** Values as the field has them: up to a billion units with up to six decimals. */
const fieldValue = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, millionths]) => exact(`${whole}.${String(millionths).padStart(6, '0')}`))

const sameDimension = fc.tuple(fc.constantFrom(...unitCodes), fc.nat()).map(([from, at]): [UnitCode, UnitCode] => {
  const all = unitCodes.filter((code) => unitDimension(code) === unitDimension(from))
  return [from, all[at % all.length] ?? from]
})

test('a converted quantity equals the first one and converts back to it', () => {
  fc.assert(
    fc.property(fieldValue, sameDimension, (value, [from, to]) => {
      const there = convert(value, from, to)
      const back = convert(there, to, from)
      // A third, or one over 9.80665, does not end in decimals: only such a factor may lose anything, and then beyond the tenth place.
      const isExact = compareQuantities({ value, unit: from }, { value: there, unit: to }) === 0
      return toText(isExact ? back : roundExact(back, 10)) === toText(value)
    }),
  )
})

test('a factor without a third or the acceleration of gravity in it loses nothing', () => {
  const endless = /亩|亿元\/km²|^年$|吨\/㎡|kg\/㎡/
  const withoutThird = sameDimension.filter((pair) => !pair.some((code) => endless.test(code)))
  fc.assert(
    fc.property(fieldValue, withoutThird, (value, [from, to]) => {
      return compareQuantities({ value, unit: from }, { value: convert(value, from, to), unit: to }) === 0
    }),
  )
})

test('the order of two quantities survives conversion', () => {
  fc.assert(
    fc.property(fieldValue, fieldValue, sameDimension, (a, b, [from, to]) => {
      const before = compareQuantities({ value: a, unit: from }, { value: b, unit: from })
      const after = convert(a, from, to).cmp(convert(b, from, to))
      return before === 0 ? after === 0 : before === after
    }),
  )
})
