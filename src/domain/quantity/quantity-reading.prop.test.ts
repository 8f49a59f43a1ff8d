import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../errors.ts'
import { exact, toText } from './exact.ts'
import { quantityText } from './quantity.ts'
import { readQuantity } from './quantity-reading.ts'
import { convert, type UnitCode, unitCodes, unitDimension } from './unit.ts'
import { type UnitDefinition, unitTable } from './unit-table.ts'

const definitions: Readonly<Record<UnitCode, UnitDefinition>> = unitTable

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }))
  .map(([digits, places]) => exact(digits).times(exact(`0.${'0'.repeat(places)}1`)))

const unitInText = fc.constantFrom(...unitCodes.filter((code) => definitions[code].headingOnly !== true))

test('the reading of a written quantity gives it back', () => {
  fc.assert(
    fc.property(decimal, unitInText, (value, unit) => {
      expect(readQuantity(quantityText({ value, unit }))).toEqual({ comparator: '=', value, valueHigh: null, unit })
    }),
  )
})

test('a unit of headings is read as the same amount in its plain unit', () => {
  const headings = unitCodes.filter((code) => definitions[code].headingOnly === true && /^万./.test(code))
  fc.assert(
    fc.property(decimal, fc.constantFrom(...headings), (value, unit) => {
      const reading = readQuantity(quantityText({ value, unit }))
      if (isProblem(reading) || reading.unit === null) return false
      return convert(reading.value, reading.unit, unit).eq(value)
    }),
  )
})

test('full-width digits, thousands and spaces before the unit change nothing', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000_000 }), unitInText, (whole, unit) => {
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
      const fullWidth = grouped.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      for (const writing of [grouped, fullWidth]) {
        expect(readQuantity(` ${writing} ${unit} `)).toMatchObject({ value: exact(whole), unit })
      }
    }),
  )
})

/** A whole number below 10¹² in Chinese, as it is read out: the reference the reader is held against. */
function spell(number: number): string {
  const scales = [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const
  const found = scales.find(([size]) => number >= size)
  if (found === undefined) return '零一二三四五六七八九'.charAt(number)
  const [size, sign] = found
  const rest = number % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  return `${spell(Math.floor(number / size))}${sign}${gap}${rest === 0 ? '' : spell(rest)}`
}

test('a number read out in Chinese is that number', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().map((number) => number % 10 ** 12),
      (number) => {
        expect(readQuantity(spell(number))).toMatchObject({ comparator: '=', value: exact(number), unit: null })
      },
    ),
  )
})

test('a range keeps both of its ends', () => {
  fc.assert(
    fc.property(decimal, decimal, unitInText, (a, b, unit) => {
      const [low, high] = a.lte(b) ? [a, b] : [b, a]
      const written = `${quantityText({ value: low, unit })}~${quantityText({ value: high, unit })}`
      expect(readQuantity(written)).toEqual({ comparator: '=', value: low, valueHigh: high, unit })
    }),
  )
})

/** Signs that numbers, dates, codes and broken cells are made of. */
const cellSigns =
  '0123456789０５.,，:∶%％?-—~至到 亿万千百十一二两三五零〇半多余几近约超过不低于以上内左右元㎡平方米亩家个分之点\ufffd/#Ee+()年月日'
const cellText = fc.array(fc.constantFrom(...cellSigns), { maxLength: 12 }).map((signs) => signs.join(''))

test('garbage never throws, and is 0 only when a zero stands in it', () => {
  fc.assert(
    fc.property(fc.oneof(cellText, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const reading = readQuantity(text)
      if (isProblem(reading)) return reading.code.startsWith('quantity.')
      return !reading.value.eq('0') || /[0０零〇]/.test(text)
    }),
    { numRuns: 3000 },
  )
})

test('a damaged sign anywhere makes the text unreadable', () => {
  fc.assert(
    fc.property(decimal, unitInText, fc.nat(), fc.constantFrom('?', '？', '\ufffd'), (value, unit, at, damage) => {
      const text = quantityText({ value, unit })
      const place = at % (text.length + 1)
      return isProblem(readQuantity(`${text.slice(0, place)}${damage}${text.slice(place)}`))
    }),
  )
})

test('what is read, written again, reads the same', () => {
  fc.assert(
    fc.property(cellText, (text) => {
      const first = readQuantity(text)
      if (isProblem(first) || first.valueHigh !== null) return
      const again = readQuantity(
        first.unit === null ? toText(first.value) : quantityText({ ...first, unit: first.unit }),
      )
      expect(again).toMatchObject({ value: first.value })
      if (!isProblem(again) && again.unit !== null && first.unit !== null) {
        expect(unitDimension(again.unit)).toBe(unitDimension(first.unit))
      }
    }),
    { numRuns: 2000 },
  )
})
