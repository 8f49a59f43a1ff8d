import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { convert, type UnitCode, unitCodes, unitDimension } from '../quantity/unit.ts'
import { converterBetween, plainNumber } from './plain-number.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 8 }))
  .map(([digits, places]) => toText(exact(digits).times(exact(1).div(exact(10n ** BigInt(places))))))

const unit = fc.constantFrom<UnitCode>(...unitCodes)

test('a number is converted as the arithmetic of quantities converts it', () => {
  fc.assert(
    fc.property(decimal, unit, unit, (number, from, to) => {
      const converter = converterBetween(from, to)
      if (converter === null) return
      expect(converter(number)).toBe(toText(convert(exact(number), from, to)))
    }),
    { numRuns: 3_000 },
  )
})

test('units of one measure convert, but for factors without an end; others do not', () => {
  for (const [from, to] of [
    ['亿元', '万元'],
    ['㎡', '亩'],
    ['万元', '万元'],
  ] as const) {
    expect(unitDimension(from)).toBe(unitDimension(to))
    expect(converterBetween(from, to)).not.toBeNull()
  }
  expect(converterBetween('亩', '㎡')).toBeNull()
  expect(converterBetween('万元', '亩')).toBeNull()
})

test('a plain number is read as it was written', () => {
  fc.assert(
    fc.property(decimal, fc.nat({ max: 5 }), (number, zeros) => {
      const written = number.includes('.') ? number + '0'.repeat(zeros) : number
      expect(plainNumber(written)).toBe(number)
    }),
  )
})

test.each([
  ['12,000.50', '12000.5'],
  ['-1,234', '-1234'],
  ['0.00', '0'],
  ['-0', '0'],
  ['1,23', null],
  ['007', null],
  ['1.', null],
  ['.5', null],
  ['1e3', null],
  ['１２', null],
  [' 12', null],
])('%j is the plain number %j', (written, number) => {
  expect(plainNumber(written)).toBe(number)
})
