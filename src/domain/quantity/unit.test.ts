import { expect, test } from 'vitest'
import { isProblem } from '../errors.ts'
import { exact, toText } from './exact.ts'
import { compareQuantities, quantityText } from './quantity.ts'
import { convert, findUnit, isUnitCode, plainUnit, readUnit, type UnitCode, unitCodes, unitDimension } from './unit.ts'
import { type UnitDefinition, unitTable } from './unit-table.ts'

test.each<[string, UnitCode]>([
  ['平方米', '㎡'],
  ['平米', '㎡'],
  ['m2', '㎡'],
  ['M2', '㎡'],
  ['m²', '㎡'],
  ['㎡', '㎡'],
  ['万平方米', '万㎡'],
  ['万平米', '万㎡'],
  ['万m2', '万㎡'],
  ['亿', '亿元'],
  ['亿元', '亿元'],
  ['亿元人民币', '亿元'],
  ['亿元（人民币）', '亿元'],
  ['万', '万'],
  ['百分之', '%'],
  ['％', '%'],
  ['个百分点', '百分点'],
  ['吨标准煤', 'tce'],
  ['万吨标准煤', '万tce'],
  ['TCE', 'tce'],
  ['千瓦时', 'kWh'],
  ['度', 'kWh'],
  ['KWH', 'kWh'],
  ['亿千瓦时', '亿kWh'],
  ['平方公里', 'km²'],
  ['km2', 'km²'],
  ['公顷', '公顷'],
  ['万亩', '万亩'],
  ['户', '户'],
  ['宗', '宗'],
  ['件', '件'],
  ['家次', '家次'],
  ['名', '人'],
  ['万元每亩', '万元/亩'],
  ['亿元／平方公里', '亿元/km²'],
  ['元/平方米', '元/㎡'],
  ['元/㎡/月', '元/㎡·月'],
  ['KN/m2', 'kN/㎡'],
  ['t/㎡', '吨/㎡'],
  ['公斤/平方米', 'kg/㎡'],
  [' 亿 元 ', '亿元'],
])('the writing %s means %s', (writing, code) => {
  expect(findUnit(writing)).toBe(code)
})

test('a writing that is no unit is a problem that names it', () => {
  expect(findUnit('桶')).toBeNull()
  expect(findUnit('')).toBeNull()
  expect(findUnit('元'.repeat(100_000))).toBeNull()
  expect(readUnit('桶')).toEqual({ code: 'quantity.unit-unknown', params: { text: '桶' } })
  expect(isProblem(readUnit('亩'))).toBe(false)
  expect(isUnitCode('toString')).toBe(false)
})

test('no writing means two units', () => {
  const definitions: Readonly<Record<UnitCode, UnitDefinition>> = unitTable
  const writings = unitCodes.flatMap((code) => [...new Set([code, ...definitions[code].aliases])])
  expect(new Set(writings).size).toBe(writings.length)
  for (const code of unitCodes) expect(findUnit(code)).toBe(code)
})

test('the plain unit of a scaled one is in the table and measures the same', () => {
  for (const code of unitCodes) expect(unitDimension(plainUnit(code))).toBe(unitDimension(code))
  expect(plainUnit('亿元')).toBe('元')
  expect(plainUnit('家')).toBe('家')
})

// By hand: 1 亩 = 2000/3 ㎡, so 15 亩 = 10000 ㎡ = 1 公顷; 1 万元/亩 = 10000 ÷ (2000/3) = 15 元/㎡;
// 1 亿元/km² = 10⁸ ÷ 10⁶ = 100 元/㎡ = 100/15 万元/亩.
test.each<[string, UnitCode, UnitCode, string]>([
  ['618.8', '亿元', '元', '61880000000'],
  ['48010', '万元', '亿元', '4.801'],
  ['3', '亩', '㎡', '2000'],
  ['15', '亩', '公顷', '1'],
  ['1', '亩', '㎡', '666.66666666666666666667'],
  ['2.5', '万亩', '亩', '25000'],
  ['1500', '亩', 'km²', '1'],
  ['2100', '万㎡', '㎡', '21000000'],
  ['5.5', '万元/亩', '元/㎡', '82.5'],
  ['3', '亿元/km²', '万元/亩', '20'],
  ['29.81', '%', '倍', '0.2981'],
  ['7', '成', '%', '70'],
  ['440', '家', '户', '440'],
  ['1.2', '吨/㎡', 'kN/㎡', '11.76798'],
  ['0.000000000001', '元', '亿元', '0.00000000000000000001'],
  ['0.0000000000000000000001', '元', '万元', '0.00000000000000000000000001'],
])('%s %s is %s: %s', (value, from, to, expected) => {
  expect(toText(convert(exact(value), from, to))).toBe(expected)
})

test.each<[UnitCode, UnitCode]>([
  ['亿元', '万㎡'],
  ['%', '百分点'],
  ['家', '人'],
  ['家', '家次'],
  ['元', '美元'],
  ['万', '万元'],
  ['kWh', 'tce'],
  ['天', '工作日'],
  ['kW', 'kVA'],
])('%s does not convert into %s', (from, to) => {
  expect(() => convert(exact(1), from, to)).toThrow(
    expect.objectContaining({ code: 'quantity.dimension-mismatch', params: { from, to } }),
  )
})

test('quantities of different units compare without rounding', () => {
  expect(compareQuantities({ value: exact(3), unit: '亩' }, { value: exact(2000), unit: '㎡' })).toBe(0)
  const aTouchMore = { value: exact('2000.00000000000000000000000000001'), unit: '㎡' } as const
  expect(compareQuantities({ value: exact(3), unit: '亩' }, aTouchMore)).toBe(-1)
  expect(compareQuantities({ value: exact(1), unit: '亿元' }, { value: exact(9999), unit: '万元' })).toBe(1)
})

test('a quantity is written as value and unit', () => {
  expect(quantityText({ value: exact('618.80'), unit: '亿元' })).toBe('618.8亿元')
})
