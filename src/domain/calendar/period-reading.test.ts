import { expect, test } from 'vitest'
import { isProblem } from '../errors.ts'
import { formatPeriodCode } from './period-code.ts'
import { readPeriod } from './period-reading.ts'

/** The code of the period that a text of 2024 means, or the code of the problem. */
function periodIn2024(text: string): string {
  const reading = readPeriod(text, { year: 2024 })
  return isProblem(reading) ? reading.code : formatPeriodCode(reading)
}

test.each([
  ['2022', '2022'],
  ['2022年', '2022'],
  ['2022年度', '2022'],
  ['2022年全年', '2022'],
  ['全年', '2024'],
  ['今年', '2024'],
  ['去年', '2023'],
  ['2024年9月', '2024-09'],
  ['2024年9月份', '2024-09'],
  ['2024.9', '2024-09'],
  ['2024/09', '2024-09'],
  ['2024-9', '2024-09'],
  ['9月', '2024-09'],
  ['二〇二四年九月', '2024-09'],
  ['一季度', '2024-Q1'],
  ['第三季度', '2024-Q3'],
  ['2023年4季度', '2023-Q4'],
  ['2023Q4', '2023-Q4'],
  ['前三季度', '2024-01..2024-09'],
  ['一至三季度', '2024-01..2024-09'],
  ['上半年', '2024-H1'],
  ['2022年下半年', '2022-H2'],
  ['1—10月', '2024-01..2024-10'],
  ['1-10月', '2024-01..2024-10'],
  ['2022年1～10月', '2022-01..2022-10'],
  ['2024年1月至10月', '2024-01..2024-10'],
  ['一至十月', '2024-01..2024-10'],
  ['1—3月', '2024-Q1'],
  ['前8个月', '2024-01..2024-08'],
  ['今年前八个月', '2024-01..2024-08'],
  ['2023年11月至2024年2月', '2023-11..2024-02'],
  ['2024.1-2024.10', '2024-01..2024-10'],
  ['截至2025年3月', '..2025-03'],
  ['截至2025年3月底', '..2025-03'],
  ['截止到2025-03-31', '..2025-03'],
  ['截至9月底', '..2024-09'],
  ['截至2024年底', '..2024-12'],
  ['截至三季度末', '..2024-09'],
  ['2022年至2024年', '2022..2024'],
  ['2022—2024年', '2022..2024'],
  ['"十四五"', '2021..2025'],
  ['“十四五”期间', '2021..2025'],
  ['十五五时期', '2026..2030'],
  ['..2025-03', '..2025-03'],
])('%s is the period %s', (text, code) => {
  expect(periodIn2024(text)).toBe(code)
})

test.each([
  '',
  '目前',
  '近年来',
  '13月',
  '0月',
  '前13个月',
  '五季度',
  '2024年13月',
  '10-12',
  '截至目前',
  '截至2025年3月15日',
  '九五',
  'toString',
  '__proto__',
  '2024-09-25',
])('"%s" is not a period', (text) => {
  expect(periodIn2024(text)).toBe('calendar.unreadable')
})

test('a stretch without a year needs one from its context', () => {
  for (const text of ['一季度', '9月', '上半年', '全年', '去年', '截至9月底', '截至9月30日', '前8个月']) {
    expect(readPeriod(text)).toHaveProperty('code', 'calendar.year-missing')
  }
})

test('months in the wrong order are named as such', () => {
  expect(readPeriod('2024年11月至2月')).toEqual({
    code: 'calendar.order-reversed',
    params: { from: '2024-11', to: '2024-2' },
  })
  expect(periodIn2024('2024年至2022年')).toBe('calendar.order-reversed')
})

test('a period reaching into a year that is not believed is refused', () => {
  expect(periodIn2024('2205年')).toBe('calendar.year-out-of-range')
  expect(periodIn2024('2022—2205')).toBe('calendar.year-out-of-range')
  expect(periodIn2024('截至2205年3月')).toBe('calendar.year-out-of-range')
})
