import { expect, test } from 'vitest'
import { amount } from './field.ts'
import { readLine } from './testing/read-line.ts'

const money = amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 4, adds: true })
const land = amount({ zh: '用地面积', en: 'Land', unit: '亩', decimals: 4, adds: true })
const floor = amount({ zh: '建筑面积', en: 'Floor', unit: '㎡', decimals: 2, adds: true })
const people = amount({ zh: '用工', en: 'Staff', unit: '人', decimals: 0, adds: true })
const rate = amount({ zh: '完成率', en: 'Rate', unit: '%', decimals: 2, adds: false })
const profit = amount({ zh: '利润', en: 'Profit', unit: '万元', decimals: 2, adds: true, mayBeNegative: true })
const points = amount({ zh: '提高', en: 'Rise', unit: '百分点', decimals: 2, adds: false, mayBeNegative: true })

test.each([
  ['12000', '12000'],
  ['0', '0'],
  ['0.5', '0.5'],
  [' 12,000.50 ', '12000.5'],
  ['１２０００', '12000'],
  ['１２，０００．５', '12000.5'],
  ['12 000', 'quantity.unreadable'],
  ['一千二百', '1200 (一千二百)'],
  ['007', 'quantity.unreadable'],
])('a number as text, %s, is %s', (text, line) => {
  expect(readLine(money, text)).toBe(line)
})

test.each([
  ['约120', '120 (约120)'],
  ['120左右', '120 (120左右)'],
  ['120以上', '120 (120以上)'],
  ['超120万元', '120 (超120万元)'],
  ['120多', '120 (120多)'],
  ['不足120', '120 (不足120)'],
])('%s keeps its number and its writing', (text, line) => {
  expect(readLine(money, text)).toBe(line)
})

test.each(['—', '－', '-', '——', '无', '暂无', '未填', '空', '/', 'N/A', '無', '待定', ' — '])(
  '%s says that nothing is known, and is kept',
  (text) => {
    expect(readLine(money, text)).toBe(`null (${text.trim()})`)
  },
)

test.each(['', ' ', '\u3000', '\n'])('an empty cell is nothing known', (text) => {
  expect(readLine(money, text)).toBe('null')
})

test('a required amount must say something', () => {
  const required = amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 4, adds: true, required: true })
  expect(readLine(required, '')).toBe('value.empty')
  expect(readLine(required, '—')).toBe('value.empty')
})

test.each([
  [money, '1.2亿元', '12000 (1.2亿元)'],
  [money, '500万元', '500'],
  [money, '120 万元', '120'],
  [money, '5000元', '0.5 (5000元)'],
  [money, '3千万元', '3000 (3千万元)'],
  [land, '500㎡', '0.75 (500㎡)'],
  [land, '2公顷', '30 (2公顷)'],
  [floor, '3万平方米', '30000 (3万平方米)'],
  // 1 亩 is 2000/3 ㎡: no decimal of two places is exactly that
  [floor, '1亩', 'value.decimals | 666.67㎡'],
  [people, '35人', '35'],
  [people, '35名', '35'],
] as const)('a unit in the cell is converted exactly into the field’s', (field, text, line) => {
  expect(readLine(field, text)).toBe(line)
})

test.each([
  [money, '1.2', '亿元', '12000'],
  [money, '1.2亿元', '亿元', '12000'],
  [money, '500万元', '亿元', '500'],
  [money, '12345678', '元', '1234.5678'],
  [floor, '2', '亩', 'value.decimals | 1333.33㎡'],
] as const)('without one, the unit of the column counts', (field, text, unit, line) => {
  expect(readLine(field, text, { unit })).toBe(line)
})

test.each([
  [money, '50㎡', null, 'value.unit-differs'],
  [money, '50', '亩', 'value.unit-differs'],
  [money, '50万美元', null, 'value.unit-differs'],
  [points, '1.5%', null, 'value.unit-differs | 1.5百分点'],
  [money, '85%', null, 'value.unit-differs'],
  [floor, '2万', null, '20000 (2万)'],
  [people, '2万', null, '20000 (2万)'],
] as const)(
  '%# a unit that measures something else is refused, a scale that the unit lacks is not',
  (field, text, unit, line) => {
    expect(readLine(field, text, { unit })).toBe(line)
  },
)

test.each([
  ['台', '4部', '4'],
  ['个', '3栋', '3 (3栋)'],
  ['个', '12条', '12 (12条)'],
  ['栋', '3幢', '3'],
  ['人', '5人', '5'],
  ['人', '5名', '5'],
  ['个', '十二间', '12 (十二间)'],
  ['条', '2組', '2 (2組)'],
  ['个', '3公里', 'value.unit-differs'],
  ['个', '5人', 'value.unit-differs'],
  ['个', '3桩', 'quantity.unreadable'],
] as const)('in a field of %s, %s counted with its measure word is %s', (unit, text, line) => {
  expect(readLine(amount({ zh: '数量', en: 'Count', unit, decimals: 0, adds: true }), text)).toBe(line)
})

test.each([
  ['85%', '85'],
  ['85％', '85'],
  ['85', '85'],
  ['0.85%', '0.85'],
  ['百分之八十五', '85 (百分之八十五)'],
  ['0', '0'],
  ['0.85', 'value.percent-ambiguous | 85% | 0.85%'],
  ['1', 'value.percent-ambiguous | 100% | 1%'],
  ['1.2', '1.2'],
])('a percentage, %s, is %s', (text, line) => {
  expect(readLine(rate, text)).toBe(line)
})

test('a share under a column of shares, and a bare number under a column of percentages, are decided by the column', () => {
  expect(readLine(rate, '0.85', { unit: '比例' })).toBe('85')
  expect(readLine(rate, '1', { unit: '比例' })).toBe('100')
  expect(readLine(rate, '85%', { unit: '比例' })).toBe('85')
  expect(readLine(rate, '85', { unit: '比例' })).toBe('value.percent-ambiguous | 8500% | 85%')
  expect(readLine(rate, '0.85', { unit: '%' })).toBe('0.85')
})

test('a cell shown as a percentage is one, whatever number lies under it', () => {
  expect(readLine(rate, '85%', {}, 'percent')).toBe('85')
  expect(readLine(rate, '0.85%', { unit: '比例' }, 'percent')).toBe('0.85')
})

test.each([
  [money, '1.23456', 'value.decimals | 1.2346万元'],
  [people, '12.5', 'value.decimals | 13人'],
  [money, '1.23450', '1.2345'],
] as const)('more decimals than kept are a problem, not rounding', (field, text, line) => {
  expect(readLine(field, text)).toBe(line)
  expect(readLine(field, text, {}, 'number')).toBe(line)
})

test.each([
  ['3~5', 'value.range | 3 | 5'],
  ['5亿至10亿元', 'value.range | 5亿元 | 10亿元'],
  ['3~5亿', 'value.range | 300000000元 | 500000000元'],
  ['3000万至5000万', 'value.range | 30000000元 | 50000000元'],
])('a range, %s, is not one number', (text, line) => {
  expect(readLine(money, text)).toBe(line)
})

test.each([
  ['12?5', 'value.damaged'],
  ['?125', 'value.damaged'],
  ['12\ufffd5万元', 'value.damaged'],
  ['1.2E+08', 'quantity.unreadable'],
  ['详见附件', 'quantity.unreadable'],
  ['12a', 'quantity.unreadable'],
])('damaged or unreadable digits, %s, are a problem and never zero', (text, line) => {
  expect(readLine(money, text)).toBe(line)
})

test('an amount below zero is a problem unless the field may be negative', () => {
  expect(readLine(money, '-5')).toBe('value.negative')
  expect(readLine(money, '-5', { unit: '亿元' })).toBe('value.negative')
  expect(readLine(profit, '-5')).toBe('-5')
  expect(readLine(profit, '－5')).toBe('-5')
  expect(readLine(profit, '(1,234)')).toBe('quantity.unreadable | -1,234')
})

test('a number of more than fifteen digits before the point is beyond belief', () => {
  expect(readLine(money, '123456789012345')).toBe('123456789012345')
  expect(readLine(money, '1234567890123456')).toBe('value.too-large')
  expect(readLine(money, '9'.repeat(150))).toBe('value.too-large')
})

test.each([
  ['#REF!', 'error'],
  ['=SUM(A1:A3)', 'error'],
  ['#DIV/0!', 'text'],
  ['#N/A', 'text'],
] as const)('a formula without a value, %s, is a problem', (text, kind) => {
  expect(readLine(money, text, {}, kind)).toBe('value.formula-failed')
})

test('a date and a truth are no amounts', () => {
  expect(readLine(money, '2024-09-25', {}, 'date')).toBe('quantity.unreadable')
  expect(readLine(money, 'TRUE', {}, 'boolean')).toBe('quantity.unreadable')
})
