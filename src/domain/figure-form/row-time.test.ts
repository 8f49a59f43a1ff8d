import { expect, test } from 'vitest'
import { formKnowledge, problemLines, type RowTexts, readingOf } from '../../../test/support/form-cells.ts'
import type { FormIndicator } from './form-row.ts'
import { readDayCell, readStatisticPeriod, readTargetWindow, readYear } from './row-time.ts'

test.each([
  ['2026', 2026],
  ['２０２６', 2026],
  ['2026年', 2026],
  ['二〇二六年', 2026],
  ['', 'absent'],
])('the year “%s” is %s', (year, expected) => {
  const reading = readingOf({ year })
  expect(readYear(reading)).toBe(expected)
  expect(reading.problems).toEqual([])
})

test.each([
  ['2205', 'calendar.year-out-of-range'],
  ['1905', 'calendar.year-out-of-range'],
  ['去年', 'calendar.year-missing'],
  ['26', 'calendar.unreadable'],
  ['2024..2026', 'import.cell-unreadable'],
  ['2026-09', 'import.cell-unreadable'],
  ['#REF!', 'calendar.unreadable'],
])('the year “%s” is refused: %s', (year, code) => {
  const reading = readingOf({ year })
  expect(readYear(reading)).toBe('refused')
  expect(problemLines(reading.problems)).toEqual([`year7 ${code}`])
})

/** The period's code, or the problems with their cells. */
function periodOf(texts: RowTexts, accumulation: FormIndicator['accumulation'] | null = 'flow'): string {
  const reading = readingOf(texts)
  const period = readStatisticPeriod(reading, readYear(reading), accumulation)
  return reading.problems.length > 0 ? problemLines(reading.problems).join(', ') : (period ?? '')
}

test.each<[RowTexts, string]>([
  [{ period: '2024' }, '2024'],
  [{ period: '2024-01..2024-03' }, '2024-Q1'],
  [{ period: '..2025-03' }, '..2025-03'],
  [{ period: '2024年1—10月' }, '2024-01..2024-10'],
  [{ period: '上半年', year: '2022' }, '2022-H1'],
  [{ period: '1-9月', year: '2023' }, '2023-01..2023-09'],
  [{ period: '截至2025年3月底' }, '..2025-03'],
  [{ period: '2022年至2024年' }, '2022..2024'],
  [{ period: '2024-09', deadline: '2024-12-31', year: '2023' }, '2024-09'], // the period itself is believed first
])('%j is the period %s', (texts, code) => {
  expect(periodOf(texts)).toBe(code)
})

test.each<[RowTexts, FormIndicator['accumulation'], string]>([
  [{ deadline: '2024-10-08' }, 'flow', '2024-01..2024-10'],
  [{ deadline: '2024-12-31' }, 'flow', '2024'],
  [{ deadline: '2024-06-30' }, 'flow', '2024-H1'],
  [{ deadline: '2024-10-08' }, 'stock', '..2024-10'],
  [{ deadline: '2024-10-08' }, 'ratio', '..2024-10'],
  [{ deadline: '9月底', year: '2024' }, 'flow', '2024-01..2024-09'],
])('without a period %j counts a %s to that day: %s', (texts, accumulation, code) => {
  expect(periodOf(texts, accumulation)).toBe(code)
})

test('with a year alone the whole year is meant', () => {
  expect(periodOf({ year: '2024' })).toBe('2024')
})

test.each<[RowTexts, string]>([
  [{}, 'period7 import.cell-empty'],
  [{ period: '近期' }, 'period7 calendar.unreadable'],
  [{ period: '上半年' }, 'period7 calendar.year-missing'],
  [{ period: '2205' }, 'period7 calendar.year-out-of-range'],
  [{ period: '2205-09' }, 'period7 calendar.year-out-of-range'],
  [{ period: '2024-09..2024-03' }, 'period7 calendar.unreadable'],
  [{ deadline: '远期' }, 'deadline7 calendar.unreadable'],
  [{ deadline: '2205-12-31' }, 'deadline7 calendar.year-out-of-range'],
  [{ deadline: '年底' }, 'deadline7 calendar.year-missing'],
])('%j says no period: %s', (texts, line) => {
  expect(periodOf(texts)).toBe(line)
})

test('a refused year is told once, not again by what relied on it', () => {
  expect(periodOf({ year: '2205', period: '上半年' })).toBe('year7 calendar.year-out-of-range')
  expect(periodOf({ year: '2205', deadline: '年底' })).toBe('year7 calendar.year-out-of-range')
  expect(periodOf({ year: '2205' })).toBe('year7 calendar.year-out-of-range')
})

test('a refused year does not hide what else is wrong', () => {
  expect(periodOf({ year: '2205', deadline: '远期' })).toBe(
    'year7 calendar.year-out-of-range, deadline7 calendar.unreadable',
  )
})

/** `2026: 2026-01-01 – 2026-12-31`, or the problems with their cells. */
function windowOf(texts: RowTexts): string {
  const reading = readingOf(texts)
  const window = readTargetWindow(reading, readYear(reading), formKnowledge)
  if (window === null || reading.problems.length > 0) return problemLines(reading.problems).join(', ')
  return `${window.year}: ${window.startsOn} – ${window.deadline}`
}

test('a day that a workbook wrote as a bare number is that day', () => {
  expect(periodOf({ year: '2024', deadline: '45560' })).toBe(periodOf({ year: '2024', deadline: '2024-09-25' })) // ECMA-376: 45560 is 2024-09-25
})

// The deadlines as the published plans of 2022 to 2025 write them.
test.each<[RowTexts, string]>([
  [{ year: '2026' }, '2026: 2026-01-01 – 2026-12-31'],
  [{ year: '2022', deadline: '2022-06-30' }, '2022: 2022-01-01 – 2022-06-30'],
  [{ year: '2022', deadline: '2022-08-17(推断)' }, '2022: 2022-01-01 – 2022-08-17'],
  [{ year: '2022', deadline: '三年内' }, '2022: 2022-01-01 – 2025-12-31'],
  [{ year: '2022', deadline: '2024(两年内)' }, '2022: 2022-01-01 – 2024-12-31'],
  [{ year: '2022', deadline: '2025(未来3年)' }, '2022: 2022-01-01 – 2025-12-31'],
  [{ year: '2023', deadline: '2023-11' }, '2023: 2023-01-01 – 2023-11-30'],
  [{ year: '2023', deadline: '年底前' }, '2023: 2023-01-01 – 2023-12-31'],
  [{ year: '2026', deadline: { text: '2026-10-31T00:00:00', kind: 'date' } }, '2026: 2026-01-01 – 2026-10-31'],
  [{ year: '2026', startsOn: '2026-03-15' }, '2026: 2026-03-15 – 2026-12-31'],
  [{ year: '2026', startsOn: '2025-07-01' }, '2026: 2025-07-01 – 2025-12-31'],
  [{ year: '2026', startsOn: '2026-05-01', deadline: '2026-05-01' }, '2026: 2026-05-01 – 2026-05-01'],
])('the target %j runs %s', (texts, line) => {
  expect(windowOf(texts)).toBe(line)
})

test.each<[RowTexts, string]>([
  [{}, 'year7 import.cell-empty'],
  [{ year: '2019' }, 'year7 import.programme-unknown'],
  [{ year: '2205' }, 'year7 calendar.year-out-of-range'],
  [{ year: '2026', deadline: '远期' }, 'deadline7 calendar.unreadable'],
  [{ year: '2026', deadline: '2205-12-31' }, 'deadline7 calendar.year-out-of-range'],
  [{ year: '2026', deadline: '2025-12-31' }, 'deadline7 calendar.order-reversed'],
  [{ year: '2026', deadline: '9月前' }, 'deadline7 calendar.unreadable'],
  [{ year: '2026', startsOn: '春天' }, 'startsOn7 calendar.unreadable'],
  [
    { startsOn: '春天', deadline: '远期' },
    'startsOn7 calendar.unreadable, deadline7 calendar.unreadable, year7 import.cell-empty',
  ],
])('the target %j is refused: %s', (texts, line) => {
  expect(windowOf(texts)).toBe(line)
})

test('a year without a programme is refused with the name that was written', () => {
  const reading = readingOf({ year: '2019', programme: '项目攻坚2019' })
  readTargetWindow(reading, readYear(reading), formKnowledge)
  expect(reading.problems).toEqual([
    {
      cell: 'year7',
      value: '2019',
      severity: 'refuse',
      problem: { code: 'import.programme-unknown', params: { year: 2019, programme: '项目攻坚2019' } },
    },
  ])
})

test.each([
  ['2024/9/25', '2024-09-25', ''],
  ['', null, ''],
  ['2024-09', null, 'published7 calendar.unreadable'], // a month is not the day on which something was published
  ['2205-01-01', null, 'published7 calendar.year-out-of-range'],
])('published “%s” is the day %s', (published, day, line) => {
  const reading = readingOf({ published })
  expect(readDayCell(reading, 'published')).toBe(day)
  expect(problemLines(reading.problems).join()).toBe(line)
})
