import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { weighColumns } from './column-weights.ts'
import { cell, type Row, sentence, words } from './pieces.ts'
import { amountText, changeText, decimalsOf, pointsText } from './values.ts'

test.each([
  ['12345.5', '12,345.5'],
  ['1090.00', '1,090'],
  ['66.666666', '66.67'],
  ['-3', '−3'],
])('the amount %s is written %s', (value, written) => expect(amountText(value)).toBe(written))

test('values of a column share their decimals, two at most; what is missing has none', () => {
  expect(decimalsOf(['31.2', '112.59', null])).toBe(2)
  expect(decimalsOf(['4', '6.00'])).toBe(0)
  expect(decimalsOf(['12.6806'])).toBe(2)
  expect(amountText('31.2', 2)).toBe('31.20')
})

test.each([
  ['12.04', '−12.0'],
  ['-0.7', '+0.7'],
  ['0.04', '0.0'],
])('%s points behind are written %s', (behind, written) => expect(pointsText(behind)).toBe(written))

test.each([
  ['196', '214', '+18'],
  ['83', '81', '−2'],
  ['5', '5', '0'],
])('from %s to %s is %s', (before, now, change) => expect(changeText(before, now)).toBe(change))

test('a sentence takes pieces in place of its names, and keeps its own words between them', () => {
  const line = sentence(translatorFor('zh-Hans'), 'bulletin.asked.settle', {
    count: { text: '2', to: '/disagreements', look: 'plain' },
  })
  expect(line.map(({ text, to }) => [text, to])).toEqual([
    ['核定 ', null],
    ['2', '/disagreements'],
    [' 处来源不一致的数', null],
  ])
})

test('a column is as wide as its longest text; a cell over several columns widens none', () => {
  const row = (...cells: Row['cells']): Row => ({ cells, strong: false })
  const body = [
    row(cell(words('泉州开发区')), cell(words('1,090.00'))),
    row({ ...cell(words('一句很长很长很长很长很长的话')), across: 2 }),
  ]
  // five Chinese characters are ten wide, eight digits and signs eight; 1.5 of room beside each
  expect(weighColumns(['start', 'end'], body).map(({ weight }) => weight)).toEqual([11.5, 9.5])
})
