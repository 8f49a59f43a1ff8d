import { expect, test } from 'vitest'
import { dayText, periodText } from './date-text.ts'

test.each([
  ['2026', '2026年', '2026'],
  ['2026-H1', '2026年上半年', 'H1 2026'],
  ['2024-Q3', '2024年三季度', 'Q3 2024'],
  ['2024-09', '2024年9月', 'Sep 2024'],
  ['2024-01..2024-10', '2024年1–10月', 'Jan – Oct 2024'],
  ['2023-11..2024-02', '2023年11月–2024年2月', 'Nov 2023 – Feb 2024'],
  ['..2025-03', '截至2025年3月', 'up to Mar 2025'],
  ['2022..2024', '2022–2024年', '2022 – 2024'],
  ['unknown', 'unknown', 'unknown'],
])('the period %s reads %s in Chinese and %s in English', (code, chinese, english) => {
  expect(periodText(code, 'zh-Hans')).toBe(chinese)
  expect(periodText(code, 'en')).toBe(english)
})

test('a day is written in full, without zeros in front', () => {
  expect(dayText('2026-03-01', 'zh-Hans')).toBe('2026年3月1日')
  expect(dayText('2026-03-01', 'en')).toBe('1 Mar 2026')
})
