import { expect, test } from 'vitest'
import { formIndicators, problemLines, type RowTexts, readingOf } from '../../../test/support/form-cells.ts'
import { toText } from '../quantity/exact.ts'
import type { FormIndicator } from './form-row.ts'
import { checkPositive, readAmount, readBase } from './row-value.ts'

const { enterprises, investment, growth, builtArea } = formIndicators

/** The amount as one line (`>= 1000 家`, `= 5..10 亿元`), or the problems with their cells. */
function lineOf(texts: RowTexts, indicator: FormIndicator | null = investment): string {
  const reading = readingOf(texts)
  const amount = readAmount(reading, indicator)
  if (amount === null || reading.problems.length > 0) return problemLines(reading.problems).join(', ')
  const high = amount.valueHigh === null ? '' : `..${toText(amount.valueHigh)}`
  return `${amount.comparator} ${toText(amount.value)}${high} ${amount.unit}`
}

test.each<[RowTexts, string]>([
  [{ value: '1700', unit: '亿元' }, '= 1700 亿元'],
  [{ value: '１，７００．５', unit: '亿元' }, '= 1700.5 亿元'],
  [{ value: '1.2万', unit: '元' }, '= 12000 元'],
  [{ value: '1.2万亿', unit: '元' }, '= 1200000000000 元'],
  [{ value: '两千一百', unit: '万元' }, '= 2100 万元'],
  [{ value: '5000', unit: '亿' }, '= 5000 亿元'],
  [{ value: '618.8亿元' }, '= 618.8 亿元'],
  [{ value: '618.8亿元', unit: '万元' }, '= 6188000 万元'], // 618.8 × 10,000
  [{ value: '6188000万元', unit: '亿元' }, '= 618.8 亿元'],
  [{ value: '0', unit: '亿元' }, '= 0 亿元'],
])('%j states %s', (texts, line) => {
  expect(lineOf(texts)).toBe(line)
})

test.each<[RowTexts, string]>([
  [{ value: '2亿', unit: '万元' }, 'value7 import.scale-twice'],
  [{ value: '1.2万', unit: '亿元' }, 'value7 import.scale-twice'],
  [{ value: '2億', unit: '亿元' }, 'value7 import.scale-twice'],
  [{ value: '1', valueHigh: '2亿', unit: '万元' }, 'valueHigh7 import.scale-twice'],
])('%j may be ten thousand times more or less, so it is asked back: %s', (texts, line) => {
  expect(lineOf(texts)).toBe(line)
})

test.each<[RowTexts['value']]>([
  ['待定'],
  ['—'],
  ['N/A'],
  ['12?'],
  ['1.2E+08'],
  ['二三十家'],
  [{ text: '#REF!', kind: 'error' }],
  [{ text: '=SUM(A1:A3)', kind: 'error' }],
  [{ text: '2024', kind: 'date' }],
  [{ text: 'TRUE', kind: 'boolean' }],
])('%j is unreadable, and never zero', (value) => {
  expect(lineOf({ value: value ?? '', unit: '家' }, enterprises)).toBe('value7 quantity.unreadable')
})

test('an empty value is a problem of its own, not zero', () => {
  expect(lineOf({ unit: '家' }, enterprises)).toBe('value7 import.cell-empty')
})

test.each<[RowTexts, FormIndicator, string]>([
  [{ value: '300' }, enterprises, 'unit7 import.cell-empty'],
  [{ value: '300', unit: '只羊' }, enterprises, 'unit7 quantity.unit-unknown'],
  [{ value: '300羊', unit: '家' }, enterprises, 'value7 quantity.unit-unknown'],
  [{ value: '300', unit: '亿元' }, enterprises, 'unit7 quantity.dimension-mismatch'],
  [{ value: '300亿元' }, enterprises, 'value7 quantity.dimension-mismatch'],
  [{ value: '300亿元', unit: '家' }, enterprises, 'unit7 quantity.dimension-mismatch'],
  [{ value: '300', unit: '万' }, enterprises, 'unit7 quantity.dimension-mismatch'],
])('a unit that does not fit is refused where it stands: %j', (texts, indicator, line) => {
  expect(lineOf(texts, indicator)).toBe(line)
})

test('counting words count one another’s things', () => {
  expect(lineOf({ value: '300', unit: '个' }, enterprises)).toBe('= 300 个')
})

test.each<[RowTexts, FormIndicator, string]>([
  [{ value: '-3', unit: '家' }, enterprises, 'value7 import.value-negative'],
  [{ value: '-0.5', unit: '亿元' }, investment, 'value7 import.value-negative'],
  [{ value: '-3.5%' }, growth, '= -3.5 %'],
  [{ value: '−3.5', unit: '%' }, growth, '= -3.5 %'],
])('an amount below zero is refused, a rate is not: %j', (texts, indicator, line) => {
  expect(lineOf(texts, indicator)).toBe(line)
})

test.each<[string, string]>([
  ['', '='],
  ['=', '='],
  ['＝', '='],
  ['等于', '='],
  ['>=', '>='],
  ['≥', '>='],
  ['＞＝', '>='],
  ['不低于', '>='],
  ['以上', '>='],
  ['大于等于', '>='],
  ['>', '>'],
  ['＞', '>'],
  ['超', '>'],
  ['<=', '<='],
  ['≤', '<='],
  ['不超过', '<='],
  ['以内', '<='],
  ['<', '<'],
  ['低于', '<'],
  ['≈', '~'],
  ['~', '~'],
  ['约', '~'],
  ['左右', '~'],
])('the comparator “%s” means %s', (comparator, sign) => {
  expect(lineOf({ value: '100', unit: '亿元', comparator })).toBe(`${sign} 100 亿元`)
})

test.each([['!='], ['约束'], ['100'], ['#NAME?']])('the comparator “%s” is refused', (comparator) => {
  expect(lineOf({ value: '100', unit: '亿元', comparator })).toBe('comparator7 import.cell-unreadable')
})

test.each<[string, string, string]>([
  ['2100多', '', '> 2100 万㎡'],
  ['超2100', '=', '> 2100 万㎡'], // a column filled with “=” does not make “more than” exact
  ['2100多', '>', '> 2100 万㎡'],
  ['超2100', '>=', '>= 2100 万㎡'], // bounds that agree: the vaguest stands
  ['近2100', '', '~ 2100 万㎡'],
])('the value %s beside the comparator “%s” is %s', (value, comparator, line) => {
  expect(lineOf({ value, unit: '万平方米', comparator }, builtArea)).toBe(line)
})

test('a value and a comparator that point apart are refused', () => {
  const line = lineOf({ value: '超2100', unit: '万平方米', comparator: '<' }, builtArea)
  expect(line).toBe('comparator7 import.cell-unreadable')
})

test.each<[RowTexts, string]>([
  [{ value: '5', valueHigh: '10', unit: '亿元' }, '= 5..10 亿元'],
  [{ value: '5亿至10亿元' }, '= 5..10 亿元'],
  [{ value: '5亿元~10亿元', unit: '万元' }, '= 50000..100000 万元'], // both ends, not only the lower one
  [{ value: '5000', valueHigh: '1亿元', unit: '万元' }, '= 5000..10000 万元'],
  [{ value: '5', valueHigh: '5', unit: '亿元' }, '= 5..5 亿元'],
])('%j is a range: %s', (texts, line) => {
  expect(lineOf(texts)).toBe(line)
})

test.each<[RowTexts, string]>([
  [{ value: '10', valueHigh: '5', unit: '亿元' }, 'valueHigh7 import.range-reversed'],
  [{ value: '10', valueHigh: '?', unit: '亿元' }, 'valueHigh7 quantity.unreadable'],
  [{ value: '10', valueHigh: '11~12', unit: '亿元' }, 'valueHigh7 import.cell-unreadable'],
  [{ value: '10', valueHigh: '12家', unit: '亿元' }, 'valueHigh7 quantity.dimension-mismatch'],
])('the upper end of %j is refused: %s', (texts, line) => {
  expect(lineOf(texts)).toBe(line)
})

test('without an indicator the amount is still read, for its own problems', () => {
  expect(lineOf({ value: '100', unit: '家' }, null)).toBe('= 100 家')
})

test('every problem of the amount is told at once', () => {
  const line = lineOf({ value: '待定', valueHigh: '?', unit: '只羊', comparator: '!=' })
  expect(line.split(', ')).toEqual([
    'value7 quantity.unreadable',
    'unit7 quantity.unit-unknown',
    'comparator7 import.cell-unreadable',
    'valueHigh7 quantity.unreadable',
  ])
})

test.each<[string, string | null, string]>([
  ['', null, ''],
  ['29.81', '29.81', ''], // the share of Jinjiang’s above-scale enterprises in parks in 2022, from which it climbs to 60 %
  ['29.81%', '29.81', ''],
  ['0.3成', '3', ''], // 0.3 × 10 %
  ['?', null, 'baseValue7 quantity.unreadable'],
  ['29~30', null, 'baseValue7 import.cell-unreadable'],
  ['30家', null, 'baseValue7 quantity.dimension-mismatch'],
])('a climb in %% from “%s” begins at %s', (baseValue, expected, line) => {
  const reading = readingOf({ baseValue })
  const base = readBase(reading, '%')
  expect(base && toText(base)).toBe(expected)
  expect(problemLines(reading.problems).join()).toBe(line)
})

test.each<[RowTexts, string]>([
  [{ value: '0', unit: '亿元' }, 'value7 target.not-positive'],
  [{ value: '0', unit: '亿元', comparator: '<=' }, ''],
  [{ value: '-1', unit: '亿元' }, 'value7 import.value-negative'],
  [{ value: '0.01', unit: '亿元' }, ''],
])('the target %j: a target to be reached lies above zero', (texts, line) => {
  const reading = readingOf(texts)
  const amount = readAmount(reading, investment)
  if (amount !== null) checkPositive(reading, amount)
  expect(problemLines(reading.problems).join()).toBe(line)
})
