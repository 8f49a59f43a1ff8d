import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { weekOf } from '#domain/calendar/week.ts'
import { translatorFor } from '#i18n/translate.ts'
import { weighColumns } from './column-weights.ts'
import { cell, type Row, sentence, words } from './pieces.ts'
import { sourceName } from './source-name.ts'
import { amountText, decimalsOf, monthlyText, pointsText, shownChange } from './values.ts'
import { weekText } from './week-text.ts'

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
  ['196', '214', ['196', '214', '+18']],
  ['83', '81', ['83', '81', '−2']],
  ['5', '5', ['5', '5', '0']],
  // unrounded they are 0.0140 apart, which would be 0.01; what is shown differs by 0.02
  ['66.664999', '66.678999', ['66.66', '66.68', '+0.02']],
  // equal at two and three decimals: 50.0001 and 50.0004 at four
  ['50.000104', '50.000396', ['50.0001', '50.0004', '+0.0003']],
  ['50.00000001', '50.00000002', ['50', '50', '0']],
])('from %s to %s is shown as %j', (was, is, [before, now, change]) =>
  expect(shownChange(was, is)).toEqual({ before, now, change }),
)

test.each([
  ['42.0001', '家', '43'],
  ['43', '家', '43'],
  ['42.1', '人', '43'],
  ['42.125', '万人', '42.13'],
  ['1062.5', '亿元', '1062.50'],
])('%s %s needed a month are written %s', (needed, unit, written) => expect(monthlyText(needed, unit)).toBe(written))

const source = {
  id: 's',
  title: '月报',
  outlet: null,
  publishedOn: null,
  address: null,
  kind: 'report',
  synthetic: false,
} as const

test.each([
  [{ title: '市长专访(原标题含姓名,从略)', outlet: '福建日报', publishedOn: '2025-01-07' }, '福建日报，2025年1月7日'],
  [{ title: '2023年1-9月重点项目报道(标题未记录)' }, '2023年1-9月重点项目报道'],
  [{ title: '关于园区建设的通知（泉政办〔2024〕3号）' }, '关于园区建设的通知（泉政办〔2024〕3号）'],
  [{ title: '（页面标题未记录）' }, '报告'],
])('the source %j is named %s', (known, named) =>
  expect(sourceName(translatorFor('zh-Hans'), { ...source, ...known })).toBe(named),
)

test.each([
  ['2026-10-31', '2026年第44周（2026年10月26日至11月1日，数据截至10月31日，本周未满）'],
  ['2026-11-01', '2026年第44周（2026年10月26日至11月1日）'],
])('as known on %s the week is %s', (day, said) => {
  const asOf = calendarDate(day)
  expect(weekText(translatorFor('zh-Hans'), { week: weekOf(calendarDate('2026-10-26')), asOf })).toBe(said)
})

test('a sentence takes pieces in place of its names, and keeps its own words between them', () => {
  const line = sentence(translatorFor('zh-Hans'), 'bulletin.asked.settle', {
    count: { text: '2', to: '/disagreements', look: 'plain' },
  })
  expect(line.map(({ text, to }) => [text, to])).toEqual([
    ['核定 ', null],
    ['2', '/disagreements'],
    [' 处不一致的数', null],
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
