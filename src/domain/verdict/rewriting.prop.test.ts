import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../finding/finding.ts'
import { divideExact, exact, roundExact, toText } from '../quantity/exact.ts'
import { readQuantity } from '../quantity/quantity-reading.ts'
import { convert, plainUnit, type UnitCode } from '../quantity/unit.ts'
import { judgeFinding } from './judge-finding.ts'
import { replacementFor, withUnit } from './rewriting.ts'
import { aFigure, aFinding, knowing } from './testing/a-draft.ts'
import { writtenNumber } from './written-number.ts'

/** A finding of what a text writes, as the product’s own reader of quantities reads it. */
function reading(quote: string, indicator: string): Finding {
  const found = readQuantity(quote)
  if ('code' in found || found.unit === null) throw new Error(`${quote} is not read`)
  const unit = plainUnit(found.unit)
  const value = toText(convert(found.value, found.unit, unit))
  return aFinding({ quote, value, unit, comparator: found.comparator, indicator, period: '..2024-12' })
}

/** Known figures as they are published: 0.1 to 99,999.9, in 万㎡. */
const amounts = fc.integer({ min: 1, max: 999_999 }).map((tenths) => divideExact(exact(tenths), exact(10)))

const units = fc.constantFrom<[string, UnitCode]>(['平方米', '㎡'], ['万平方米', '万㎡'])

function judged(quote: string, known: string): string {
  const knowledge = knowing([aFigure(known, { indicator: 'factory-all', unit: '万㎡' })])
  return judgeFinding(reading(quote, 'factory-all'), knowledge).verdict
}

test('a figure written in any rounding of the known one is the same or rounded', () => {
  fc.assert(
    fc.property(amounts, units, fc.nat({ max: 3 }), (known, [word, unit], places) => {
      const written = roundExact(convert(known, '万㎡', unit), places)
      fc.pre(!written.eq(exact(0)))
      expect(['same', 'rounded']).toContain(judged(`${written.toFixed(places)}${word}`, toText(known)))
    }),
  )
})

test('a figure cut to a round number with 多 behind it is rounded', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 3 }), (known, zeros) => {
      const step = exact(10 ** zeros)
      const floor = divideExact(known, step).round(0, 0).times(step)
      fc.pre(floor.gt(exact(0)) && !floor.eq(known))
      expect(judged(`${toText(floor)}多万平方米`, toText(known))).toBe('rounded')
    }),
  )
})

const quotes = fc.constantFrom(
  ...['1876.2万平方米', '1876万平方米', '18,762,000平方米', '1800多万平方米', '1800余万平方米', '约1900万平方米'],
  ...['近1900万平方米', '超1800万平方米', '1800万平方米以上', '不到1900万平方米', '1900万平方米以内', '0.19亿平方米'],
)

test('a replacement keeps the manner of writing, and leaves nothing to be mended', () => {
  fc.assert(
    fc.property(amounts, quotes, (known, quote) => {
      const finding = reading(quote, 'factory-all')
      const mended = replacementFor(finding, writtenNumber(finding), convert(known, '万㎡', '㎡'))
      expect(mended).not.toBeNull()
      expect(['same', 'rounded'], `${quote} → ${mended}`).toContain(judged(mended ?? '', toText(known)))
      expect(reading(mended ?? '', 'factory-all').unit).toBe(finding.unit)
    }),
  )
})

test.each([
  ['1876.2万平方米', '2134.6万平方米'],
  ['1876万平方米', '2135万平方米'],
  ['18,762,000平方米', '21,346,000平方米'],
  ['1800多万平方米', '2100多万平方米'],
  ['约1900万平方米', '约2100万平方米'],
  ['超1800万平方米', '超2100万平方米'],
  ['1800万平方米以上', '2100万平方米以上'],
  ['不到1900万平方米', '不到2200万平方米'],
  ['一千八百万平方米', '2134.6万㎡'],
])('%s becomes %s where 2134.6万㎡ is right', (quote, mended) => {
  const finding = reading(quote, 'factory-all')
  expect(replacementFor(finding, writtenNumber(finding), exact(21_346_000))).toBe(mended)
})

test('440多家 becomes 439家 where 439 is right: 多 would say too much', () => {
  const finding = aFinding({ value: '440', quote: '440多家', comparator: '>' })
  expect(replacementFor(finding, writtenNumber(finding), exact(400))).toBe('400家')
  expect(replacementFor(finding, writtenNumber(finding), exact(439))).toBe('430多家')
})

test('the right unit takes the place of the wrong one', () => {
  const finding = reading('超2100亩', 'factory-all')
  expect(withUnit(finding, writtenNumber(finding), '万㎡')).toBe('超2100万平方米')
})
